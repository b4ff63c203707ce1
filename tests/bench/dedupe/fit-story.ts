/**
 * Fits the story score on pairs that people judged, and tells how well it does on pairs it was not fitted on.
 * node tests/bench/dedupe/fit-story.ts FILE.tsv…   with columns INPUT:first_title, INPUT:second_title, INPUT:first_text, INPUT:second_text,
 * INPUT:first_url, INPUT:second_url, GOLDEN:quality (OK or BAD)
 * With --headlines TRAIN.csv DEV.csv (STS benchmark) it is fitted on pairs of headlines as well, and tried on those of DEV.
 */
import type { StoryFeatures, StoryModel } from '#lib/dedupe/story-model.ts';
import type { StoryProfile } from '#lib/dedupe/story-profile.ts';
import { STORY_THRESHOLD, storyFeatures, storyScore } from '#lib/dedupe/story-score.ts';
import { sketchText } from '#lib/dedupe/text-sketch.ts';
import { randomFrom } from './edits.ts';
import { fitLogistic } from './fit-logistic.ts';
import { readHeadlines, readPairs, type Pair } from './judged-pairs.ts';

const FOLDS = 10;
const REPEATS = 20;
const RESAMPLES = 2_000;
/** Two stories taken for one hide a signal; one story taken for two only costs a reading. */
const MIN_PRECISION = 0.9;
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
const headlines = trainPath === undefined ? [] : readHeadlines([trainPath]).map(({ a, b, same }) => ({ values: storyFeatures(profileOf(a), profileOf(b)), same }));
const samples = readPairs(process.argv.slice(2, split === -1 ? undefined : split)).map(prepare);
if (samples.length === 0) throw new Error('Usage: node tests/bench/dedupe/fit-story.ts FILE.tsv… [--headlines TRAIN.csv DEV.csv]');
const groups = [...new Set(samples.map(({ group }) => group))];
const names = Object.keys(samples[0]!.features[0]!) as (keyof StoryFeatures)[];

reportChosen();
for (const [cut, { first, second }] of CUTS.entries()) {
  const runs = Array.from({ length: REPEATS }, (_, seed) => scoreHeldOut(randomFrom(seed + 1), cut));
  report(`${first === Infinity ? 'whole' : `${first} words`} and ${second === Infinity ? 'whole' : `${second} words`}, ten folds`, runs);
}
const model = fit(samples);
if (devPath !== undefined) {
  report('headlines of DEV', [readHeadlines([devPath]).map(({ a, b, same, group }) => ({ same, group, score: storyScore(profileOf(a), profileOf(b), 0, model) }))]);
}
console.log(`  weights: { ${names.map((name) => `${name}: ${model.weights[name].toFixed(2)}`).join(', ')} },\n  bias: ${model.bias.toFixed(2)},`);

function profileOf(text: Pair['a']): StoryProfile {
  return sketchText(text).profile;
}

function prepare(pair: Pair): Sample {
  const cuts = CUTS.map(({ first, second }) => [profileOf(cutText(pair.a, first)), profileOf(cutText(pair.b, second))] as [StoryProfile, StoryProfile]);
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
function scoreHeldOut(random: () => number, cut: number, among: readonly Sample[] = samples): Verdict[] {
  return splitIntoFolds(random, among).flatMap(({ training, held }) => scoreAll(held, cut, fit(training)));
}

function splitIntoFolds(random: () => number, among: readonly Sample[]): { training: Sample[]; held: Sample[] }[] {
  const foldOf = new Map(groups.map((group) => [group, Math.floor(random() * FOLDS)]));
  return Array.from({ length: FOLDS }, (_, fold) => ({
    training: among.filter(({ group }) => foldOf.get(group) !== fold), held: among.filter(({ group }) => foldOf.get(group) === fold),
  }));
}

function scoreAll(pairs: readonly Sample[], cut: number, fitted: StoryModel): Verdict[] {
  return pairs.map(({ same, group, cuts }) => ({ same, group, score: storyScore(...cuts[cut]!, 0, fitted) }));
}

/** How well whole articles do if each fold's threshold is chosen, as its weights are, from the other folds alone. */
function reportChosen(): void {
  const runs = Array.from({ length: REPEATS }, (_, seed) => {
    const random = randomFrom(seed + 1);
    return splitIntoFolds(random, samples).flatMap(({ training, held }) => {
      const threshold = chooseThreshold(scoreHeldOut(random, 0, training));
      // Moved to where the threshold of all folds is, so that they can be reported together.
      return scoreAll(held, 0, fit(training)).map((verdict) => ({ ...verdict, score: verdict.score >= threshold ? 1 : 0 }));
    });
  });
  report('whole and whole, threshold chosen within the training folds', runs, [1]);
  console.log(`threshold chosen by the same rule from all pairs: ${chooseThreshold(Array.from({ length: REPEATS }, (_, seed) => scoreHeldOut(randomFrom(seed + 1), 0)).flat()).toFixed(2)}`);
}

/** The one with the best F1 among those that are precise enough. */
function chooseThreshold(verdicts: readonly Verdict[]): number {
  const tried = Array.from({ length: 41 }, (_, index) => 0.4 + index / 100).map((threshold) => ({ threshold, ...scoresOf(verdicts, threshold) }));
  const precise = tried.filter(({ precision }) => precision >= MIN_PRECISION);
  const best = precise.length > 0 ? precise.toSorted((a, b) => b.f1 - a.f1) : tried.toSorted((a, b) => b.precision - a.precision);
  return best[0]!.threshold;
}

/** Means over the runs, with the interval that resampling whole groups of pairs gives. */
function report(name: string, runs: readonly (readonly Verdict[])[], thresholds: readonly number[] = [STORY_THRESHOLD - 0.05, STORY_THRESHOLD, STORY_THRESHOLD + 0.05]): void {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  for (const threshold of thresholds) {
    const scores = runs.map((run) => scoresOf(run, threshold));
    const drawn = resample(runs, threshold);
    const resampled = drawn.map(({ f1 }) => f1).sort((a, b) => a - b);
    const precisions = drawn.map(({ precision }) => precision).sort((a, b) => a - b);
    const range = (sorted: readonly number[]): string => `(95 %: ${sorted[Math.floor(RESAMPLES * 0.025)]!.toFixed(3)} to ${sorted[Math.floor(RESAMPLES * 0.975)]!.toFixed(3)})`;
    console.log(`${name}${thresholds.length > 1 ? `, from ${threshold.toFixed(2)}` : ''}: ${runs[0]!.length} pairs, F1 ${mean(scores.map(({ f1 }) => f1)).toFixed(3)} ${range(resampled)}, precision ${mean(scores.map(({ precision }) => precision)).toFixed(3)} ${range(precisions)}, recall ${mean(scores.map(({ recall }) => recall)).toFixed(3)}`);
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
