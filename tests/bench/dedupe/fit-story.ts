/**
 * Fits the story score on pairs that people judged, and tells how well it does on pairs it was not fitted on.
 * node tests/bench/dedupe/fit-story.ts FILE.tsv…   with columns INPUT:first_title, INPUT:second_title, INPUT:first_text, INPUT:second_text,
 * INPUT:first_url, INPUT:second_url, GOLDEN:quality (OK or BAD)
 * With --headlines TRAIN.csv DEV.csv (STS benchmark) it is fitted on pairs of headlines as well, and tried on those of DEV.
 */
import type { StoryFeatures, StoryModel } from '#lib/dedupe/story-model.ts';
import { storyProfile, type StoryProfile } from '#lib/dedupe/story-profile.ts';
import { STORY_THRESHOLD, storyFeatures, storyScore } from '#lib/dedupe/story-score.ts';
import { randomFrom } from './edits.ts';
import { fitLogistic } from './fit-logistic.ts';
import { readHeadlines, readPairs, type Pair } from './judged-pairs.ts';

const FOLDS = 10;
const REPEATS = 5;
const RESAMPLES = 2_000;
/** Words that are left of the two texts, and how much such pairs weigh: news is often short, and what makes a story does not change. */
const CUTS = [{ first: Infinity, second: Infinity, weight: 1 }, { first: 60, second: 60, weight: 0.3 }, { first: 25, second: 25, weight: 0.2 }, { first: 0, second: 0, weight: 0.1 }, { first: Infinity, second: 40, weight: 0.2 }];

/** How much all headlines weigh, where the pairs of whole articles weigh 1. */
const HEADLINES_WEIGHT = 1;

interface Sample extends Pair {
  cuts: [StoryProfile, StoryProfile][];
  features: StoryFeatures[];
}

const split = process.argv.indexOf('--headlines');
const [trainPath, devPath] = split === -1 ? [] : process.argv.slice(split + 1);
const headlines = trainPath === undefined ? [] : readHeadlines([trainPath]).map(({ a, b, same }) => ({ values: storyFeatures(storyProfile(a), storyProfile(b)), same }));
const samples = readPairs(process.argv.slice(2, split === -1 ? undefined : split)).map(prepare);
if (samples.length === 0) throw new Error('Usage: node tests/bench/dedupe/fit-story.ts FILE.tsv… [--headlines TRAIN.csv DEV.csv]');
const groups = [...new Set(samples.map(({ group }) => group))];
const names = Object.keys(samples[0]!.features[0]!) as (keyof StoryFeatures)[];

for (const [cut, { first, second }] of CUTS.entries()) {
  const runs = Array.from({ length: REPEATS }, (_, seed) => scoreHeldOut(randomFrom(seed + 1), cut));
  report(`${first === Infinity ? 'whole' : `${first} words`} and ${second === Infinity ? 'whole' : `${second} words`}, ten folds`, runs);
}
const model = fit(samples);
if (devPath !== undefined) {
  report('headlines of DEV', [readHeadlines([devPath]).map(({ a, b, same, group }) => ({ same, group, score: storyScore(storyProfile(a), storyProfile(b), 0, model) }))]);
}
console.log(`  weights: { ${names.map((name) => `${name}: ${model.weights[name].toFixed(2)}`).join(', ')} },\n  bias: ${model.bias.toFixed(2)},`);

function prepare(pair: Pair): Sample {
  const cuts = CUTS.map(({ first, second }) => [storyProfile(cutText(pair.a, first)), storyProfile(cutText(pair.b, second))] as [StoryProfile, StoryProfile]);
  return { ...pair, cuts, features: cuts.map(([a, b]) => storyFeatures(a, b)) };
}

function cutText({ title, text }: Pair['a'], words: number): Pair['a'] {
  return { title, text: words === Infinity ? text : text.split(/\s+/).slice(0, words).join(' ') };
}

function fit(training: readonly Sample[]): StoryModel {
  const rows = training.flatMap(({ features, same }) => features.map((values, cut) => ({ values: names.map((name) => values[name]), same, weight: CUTS[cut]!.weight })));
  const weight = (HEADLINES_WEIGHT * training.length) / Math.max(1, headlines.length);
  const { weights, bias } = fitLogistic([...rows, ...headlines.map(({ values, same }) => ({ values: names.map((name) => values[name]), same, weight }))]);
  return { weights: Object.fromEntries(names.map((name, index) => [name, weights[index]!])) as Record<keyof StoryFeatures, number>, bias };
}

interface Verdict {
  same: boolean;
  score: number;
  group: string;
}

/** The product's score of every pair, with weights from the other folds. Pairs that share a text are in one fold. */
function scoreHeldOut(random: () => number, cut: number): Verdict[] {
  const foldOf = new Map(groups.map((group) => [group, Math.floor(random() * FOLDS)]));
  const models = Array.from({ length: FOLDS }, (_, fold) => fit(samples.filter(({ group }) => foldOf.get(group) !== fold)));
  return samples.map(({ same, group, cuts }) => ({ same, group, score: storyScore(...cuts[cut]!, 0, models[foldOf.get(group)!]) }));
}

/** Means over the runs, with the interval that resampling whole groups of pairs gives. */
function report(name: string, runs: readonly (readonly Verdict[])[]): void {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  for (const threshold of [STORY_THRESHOLD, STORY_THRESHOLD + 0.05, STORY_THRESHOLD + 0.1]) {
    const scores = runs.map((run) => scoresOf(run, threshold));
    const resampled = resample(runs, threshold).map(({ f1 }) => f1).sort((a, b) => a - b);
    const precisions = resample(runs, threshold).map(({ precision }) => precision).sort((a, b) => a - b);
    const range = (sorted: readonly number[]): string => `(95 %: ${sorted[Math.floor(RESAMPLES * 0.025)]!.toFixed(3)} to ${sorted[Math.floor(RESAMPLES * 0.975)]!.toFixed(3)})`;
    console.log(`${name}, from ${threshold.toFixed(2)}: ${runs[0]!.length} pairs, F1 ${mean(scores.map(({ f1 }) => f1)).toFixed(3)} ${range(resampled)}, precision ${mean(scores.map(({ precision }) => precision)).toFixed(3)} ${range(precisions)}, recall ${mean(scores.map(({ recall }) => recall)).toFixed(3)}`);
  }
}

function resample(runs: readonly (readonly Verdict[])[], threshold: number): Scores[] {
  const random = randomFrom(7);
  const grouped = runs.map((run) => [...Map.groupBy(run, ({ group }) => group).values()]);
  return Array.from({ length: RESAMPLES }, (_, index) => {
    const run = grouped[index % grouped.length]!;
    return scoresOf(run.flatMap(() => run[Math.floor(random() * run.length)]!), threshold);
  });
}

interface Scores {
  f1: number;
  precision: number;
  recall: number;
}

function scoresOf(verdicts: readonly Verdict[], threshold: number): Scores {
  const told = verdicts.filter(({ score }) => score >= threshold).length;
  const same = verdicts.filter((verdict) => verdict.same).length;
  const both = verdicts.filter((verdict) => verdict.same && verdict.score >= threshold).length;
  return { f1: (2 * both) / Math.max(1, told + same), precision: both / Math.max(1, told), recall: both / Math.max(1, same) };
}
