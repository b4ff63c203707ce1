import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { SIGNAL_TYPE_KEYS } from '#lib/model/signal-type.ts';
import { extractFeatures, matchPatterns } from './features.ts';
import { encodeModel, fitModel, type Example } from './fit.ts';

/*
 * Fits weights.bin: node lib/analyse/offline/fit-cli.ts --tweets FILE.jsonl --labels FILE.jsonl --date YYYY-MM-DD
 * Tweets carry one label at most ({id, text, labels}); labelled headlines carry all ({title, description, labels}).
 * Every fifth tweet by number is held out, so that the shipped weights can be measured on it.
 */

const Labels = z.array(z.string()).nullable();
const Tweet = z.object({ id: z.string(), text: z.string(), labels: Labels });
const Headline = z.object({ id: z.string().optional(), title: z.string(), description: z.string().nullish(), labels: Labels });
const HEADLINE_WEIGHT = 3;

/** Whether the tweet is kept out of fitting. */
function isHeldOut(id: string): boolean {
  return Number(id.replace(/\D/g, '')) % 5 === 0;
}

function readLines<T>(file: string, schema: z.ZodType<T>): T[] {
  return readFileSync(file, 'utf8').trim().split('\n').map((line) => schema.parse(JSON.parse(line)));
}

function toTargets(labels: readonly string[], isComplete: boolean, strong: readonly boolean[]): Example['targets'] {
  const sure = new Set(labels.filter((label) => !label.includes('|')));
  const maybe = new Set(labels.flatMap((label) => (label.includes('|') ? label.split('|') : [])));
  return SIGNAL_TYPE_KEYS.map((key, i) => {
    if (sure.has(key)) return 1;
    // A text with one label may tell a second event: where a pattern says so, nothing is learnt.
    if (maybe.has(key) || (!isComplete && strong[i])) return null;
    return 0;
  });
}

function toExample(text: string, labels: readonly string[], isComplete: boolean, weight: number, fold: number): Example {
  const hits = matchPatterns(text);
  return { features: extractFeatures(text, hits), targets: toTargets(labels, isComplete, hits.types.map(({ strong }) => strong)), weight, fold };
}

/** A description need not tell the headline's event: only where a pattern finds the event in it, it is taken to. */
function toDescriptionExample(description: string, labels: readonly string[], fold: number): Example {
  const example = toExample(description, labels, true, HEADLINE_WEIGHT / 2, fold);
  const { types } = matchPatterns(description);
  return { ...example, targets: example.targets.map((target, i) => (target === 1 && !types[i]!.strong ? null : target)) };
}

/** Deterministic, so that the same data give the same weights (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

function main(): void {
  const { values } = parseArgs({ options: { tweets: { type: 'string' }, labels: { type: 'string' }, date: { type: 'string' } } });
  if (!values.tweets || !values.labels || !values.date) throw new Error('Give --tweets FILE, --labels FILE and --date YYYY-MM-DD.');
  const headlines = readLines(values.labels, Headline);
  const relabelled = new Set(headlines.map(({ id }) => id));
  const tweets = readLines(values.tweets, Tweet).filter(({ id, labels }) => labels !== null && !isHeldOut(id) && !relabelled.has(id));
  const examples = tweets.map(({ text, labels }, i) => toExample(text, labels ?? [], false, 1, i % 5));
  let labelled = 0;
  for (const [i, { title, description, labels }] of headlines.entries()) {
    if (labels === null) continue;
    labelled += 1;
    examples.push(toExample(title, labels, true, HEADLINE_WEIGHT, i % 5));
    if (!description) continue;
    examples.push(toExample(`${title}. ${description}`, labels, true, HEADLINE_WEIGHT / 2, i % 5));
    examples.push(toDescriptionExample(description, labels, i % 5));
  }
  const card = { fitted: values.date, examples: { tweets: tweets.length, headlines: labelled }, method: 'one-vs-rest logistic regression, AdaGrad, Platt calibration on 5 folds' };
  const file = encodeModel(fitModel(examples, seededRandom(1), (line) => process.stderr.write(`${line}\n`)), card);
  writeFileSync(new URL('./weights.bin', import.meta.url), file);
  process.stderr.write(`weights.bin: ${file.length} bytes, ${JSON.stringify(card)}\n`);
}

if (import.meta.main) main();
