import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { SIGNAL_TYPE_KEYS } from '#lib/model/signal-type.ts';

/*
 * Scores the output of `evaluate signals` against labels:
 *   node tests/bench/signals/score-signals.ts --truth FILE.jsonl --found FILE.jsonl [--every N:R]
 * truth: {id, labels}, labels a list of types, [] for none, null for not scored; "a|b" means that either counts.
 * --every 5:0 scores the items whose number leaves 0 when divided by 5: the part held out from fitting.
 * Types with fewer than 15 positives are shown, but do not count in the macro mean.
 */

const MIN_POSITIVES = 15;
const Truth = z.object({ id: z.string(), labels: z.array(z.string()).nullable(), company: z.string().optional() });
const Found = z.object({ id: z.string(), signals: z.array(z.object({ type: z.string(), company: z.string() })) });

interface Count {
  hit: number;
  missed: number;
  wrong: number;
}

function readLines<T>(file: string, schema: z.ZodType<T>): T[] {
  return readFileSync(file, 'utf8').trim().split('\n').map((line) => schema.parse(JSON.parse(line)));
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : Number((part / whole).toFixed(3));
}

/** Counts one item: each label wants one of its alternatives; a type that no label allows is wrong. */
function countItem(labels: readonly string[], types: ReadonlySet<string>, counts: Map<string, Count>): void {
  const allowed = new Set(labels.flatMap((label) => label.split('|')));
  for (const label of labels) {
    const alternatives = label.split('|');
    const met = alternatives.find((type) => types.has(type));
    counts.get(met ?? alternatives[0]!)![met === undefined ? 'missed' : 'hit'] += 1;
  }
  for (const type of types) if (!allowed.has(type)) counts.get(type)!.wrong += 1;
}

function sameCompany(a: string, b: string): boolean {
  const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return bare(a).includes(bare(b)) || bare(b).includes(bare(a));
}

function main(): void {
  const { values } = parseArgs({ options: { truth: { type: 'string' }, found: { type: 'string' }, every: { type: 'string', default: '1:0' } } });
  if (!values.truth || !values.found) throw new Error('Give --truth FILE and --found FILE.');
  const [divisor = 1, rest = 0] = values.every.split(':').map(Number);
  const found = new Map(readLines(values.found, Found).map(({ id, signals }) => [id, signals]));
  const counts = new Map<string, Count>(SIGNAL_TYPE_KEYS.map((key) => [key, { hit: 0, missed: 0, wrong: 0 }]));
  let [scored, negatives, noisy, named, rightlyNamed] = [0, 0, 0, 0, 0];
  for (const { id, labels, company } of readLines(values.truth, Truth)) {
    if (labels === null || Number(id.replace(/\D/g, '')) % divisor !== rest) continue;
    const signals = found.get(id) ?? [];
    scored += 1;
    if (labels.length === 0) negatives += 1;
    if (labels.length === 0 && signals.length > 0) noisy += 1;
    if (company && signals[0]) {
      named += 1;
      if (sameCompany(signals[0].company, company)) rightlyNamed += 1;
    }
    countItem(labels, new Set(signals.map(({ type }) => type)), counts);
  }
  const types = Object.fromEntries([...counts].filter(([, { hit, missed, wrong }]) => hit + missed + wrong > 0).map(([key, { hit, missed, wrong }]) => [
    key,
    { positives: hit + missed, precision: ratio(hit, hit + wrong), recall: ratio(hit, hit + missed), f1: ratio(2 * hit, 2 * hit + missed + wrong) },
  ]));
  const counted = Object.values(types).filter(({ positives }) => positives >= MIN_POSITIVES);
  const macro = counted.length === 0 ? null : Number((counted.reduce((sum, { f1 }) => sum + (f1 ?? 0), 0) / counted.length).toFixed(3));
  for (const [key, row] of Object.entries(types)) process.stdout.write(`${key.padEnd(20)} ${JSON.stringify(row)}\n`);
  process.stdout.write(`${JSON.stringify({ scored, macro_f1: macro, types_counted: counted.length, negatives, negatives_with_signal: ratio(noisy, negatives), company_right: ratio(rightlyNamed, named) })}\n`);
}

main();
