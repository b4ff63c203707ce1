/**
 * Fits the weights of the story score on pairs that people judged, and tells how well it does on pairs it was not fitted on.
 * node tests/bench/dedupe/fit-story.ts FILE.tsv…   with columns INPUT:first_title, INPUT:second_title, INPUT:first_text, INPUT:second_text, GOLDEN:quality (OK or BAD)
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { storyProfile } from '#lib/dedupe/story-profile.ts';
import { STORY_THRESHOLD, storyFeatures, type StoryFeatures } from '#lib/dedupe/story-score.ts';
import { randomFrom } from './edits.ts';

const FOLDS = 10;
const RIDGE = 0.05;
const STEPS = 500;
const RESAMPLES = 2_000;

interface Pair {
  features: StoryFeatures;
  same: boolean;
  fold: number;
}

type Names = keyof StoryFeatures;
interface Model {
  weights: Record<Names, number>;
  bias: number;
}

const pairs = process.argv.slice(2).flatMap(readPairs);
if (pairs.length === 0) throw new Error('Usage: node tests/bench/dedupe/fit-story.ts FILE.tsv…');
const names = Object.keys(pairs[0]!.features) as Names[];

const folds = Array.from({ length: FOLDS }, (_, fold) => fit(pairs.filter((pair) => pair.fold !== fold)));
const held = pairs.map((pair) => ({ same: pair.same, told: probability(folds[pair.fold]!, pair) >= STORY_THRESHOLD }));
const odd = pairs.filter(({ fold }) => fold % 2 === 1);
const even = pairs.filter(({ fold }) => fold % 2 === 0);
report('ten folds', held);
for (const [name, training, others] of [['fitted on even, told of odd', even, odd], ['fitted on odd, told of even', odd, even]] as const) {
  const half = fit(training);
  report(name, others.map((pair) => ({ same: pair.same, told: probability(half, pair) >= STORY_THRESHOLD })));
}
const model = fit(pairs);
console.log('all pairs', Object.fromEntries(names.map((name) => [name, Number(model.weights[name].toFixed(2))])), 'bias', model.bias.toFixed(2));

function readPairs(path: string): Pair[] {
  const [head, ...rows] = readFileSync(path, 'utf8').split(/\r?\n/).filter(Boolean).map((line) => line.split('\t').map((cell) => cell.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"')));
  const column = (row: string[], name: string): string => row[head!.indexOf(name)] ?? '';
  return rows.map((row) => ({
    features: storyFeatures(
      storyProfile({ title: column(row, 'INPUT:first_title'), text: column(row, 'INPUT:first_text') }),
      storyProfile({ title: column(row, 'INPUT:second_title'), text: column(row, 'INPUT:second_text') }),
    ),
    same: column(row, 'GOLDEN:quality') === 'OK',
    fold: createHash('sha1').update(column(row, 'INPUT:first_url') + column(row, 'INPUT:second_url')).digest()[0]! % FOLDS,
  }));
}

/** Logistic regression by gradient descent on standardised features. */
function fit(training: readonly Pair[]): Model {
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const centre = Object.fromEntries(names.map((name) => [name, mean(training.map(({ features }) => features[name]))])) as Record<Names, number>;
  const spread = Object.fromEntries(names.map((name) => [name, Math.sqrt(mean(training.map(({ features }) => (features[name] - centre[name]) ** 2))) || 1])) as Record<Names, number>;
  const scaled = training.map(({ features, same }) => ({ values: names.map((name) => (features[name] - centre[name]) / spread[name]), same: Number(same) }));
  let weights = names.map(() => 0);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const errors = scaled.map(({ values, same }) => 1 / (1 + Math.exp(-values.reduce((sum, value, index) => sum + value * weights[index]!, bias))) - same);
    weights = weights.map((weight, index) => weight - 0.5 * (mean(scaled.map(({ values }, row) => errors[row]! * values[index]!)) + RIDGE * weight));
    bias -= 0.5 * mean(errors);
  }
  const unscaled = Object.fromEntries(names.map((name, index) => [name, weights[index]! / spread[name]])) as Record<Names, number>;
  return { weights: unscaled, bias: bias - names.reduce((sum, name) => sum + unscaled[name] * centre[name], 0) };
}

function probability({ weights, bias }: Model, { features }: Pair): number {
  return 1 / (1 + Math.exp(-names.reduce((sum, name) => sum + weights[name] * features[name], bias)));
}

function report(name: string, verdicts: readonly { same: boolean; told: boolean }[]): void {
  const random = randomFrom(7);
  const resampled = Array.from({ length: RESAMPLES }, () => scoresOf(Array.from(verdicts, () => verdicts[Math.floor(random() * verdicts.length)]!)).f1).sort((a, b) => a - b);
  const { f1, precision, recall } = scoresOf(verdicts);
  console.log(`${name}: ${verdicts.length} pairs, F1 ${f1.toFixed(3)} (95 %: ${resampled[Math.floor(RESAMPLES * 0.025)]!.toFixed(3)} to ${resampled[Math.floor(RESAMPLES * 0.975)]!.toFixed(3)}), precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
}

function scoresOf(verdicts: readonly { same: boolean; told: boolean }[]): { f1: number; precision: number; recall: number } {
  const both = verdicts.filter(({ same, told }) => same && told).length;
  const told = verdicts.filter((verdict) => verdict.told).length;
  const same = verdicts.filter((verdict) => verdict.same).length;
  return { f1: (2 * both) / Math.max(1, told + same), precision: both / Math.max(1, told), recall: both / Math.max(1, same) };
}
