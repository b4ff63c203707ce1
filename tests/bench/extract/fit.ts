import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { decodeBytes } from '#lib/clean/decode.ts';
import { bestCut } from '#lib/clean/main-text/best-cut.ts';
import { blendReadings } from '#lib/clean/main-text/blend-readings.ts';
import { describeBlocks } from '#lib/clean/main-text/block-features.ts';
import { describeContext } from '#lib/clean/main-text/context-features.ts';
import type { ElementStats } from '#lib/clean/main-text/element-stats.ts';
import { joinTables, type FeatureTable } from '#lib/clean/main-text/feature-table.ts';
import { predict, type TreeModel } from '#lib/clean/main-text/tree-model.ts';
import type { Block } from '#lib/clean/page/blocks.ts';
import { openPage } from '#lib/clean/read-page.ts';
import { binTable, boost, type BoostingOptions } from './gradient-boosting.ts';
import { labelBlocks } from './label-blocks.ts';
import { readTruth, type TruthPage } from './truth.ts';
import { countTokens, wordF1 } from './word-f1.ts';

const HELD_OUT = 2;
/** A page with little main text and much around it must not outweigh the others by more than this. */
const MAX_PAGE_WEIGHT = 4;

interface Sample {
  truth: TruthPage;
  blocks: Block[];
  stats: ElementStats[];
  table: FeatureTable;
  labels: Float32Array;
  weights: Float32Array;
  /** What a model of the first stage that has not seen the page says of it. */
  first: Float32Array;
}

const { values } = parseArgs({
  options: {
    truth: { type: 'string', default: '../shared/data/extraction' },
    model: { type: 'string' },
    all: { type: 'boolean', default: false },
    trees: { type: 'string', default: '100' },
    leaves: { type: 'string', default: '24' },
    rate: { type: 'string', default: '0.1' },
  },
});
if (!existsSync(values.truth)) {
  console.error(`Nothing to learn from: ${values.truth} is not there. Usage: fit.ts [--truth DIR] [--model FILE] [--all] [--trees N] [--leaves N] [--rate X]`);
  process.exit(2);
}
const OPTIONS: BoostingOptions = { trees: Number(values.trees), leaves: Number(values.leaves), rate: Number(values.rate), minWeight: 1, lambda: 1, featureShare: 0.4, seed: 1 };

const samples = readTruth(values.truth).map(readSample);
const known = samples.filter(({ truth }) => values.all || truth.fold !== HELD_OUT);
const unknown = samples.filter((sample) => !known.includes(sample));
const folds = values.all ? [0, 1, 2] : [0, 1];
for (const fold of folds) {
  const model = learn(known.filter(({ truth }) => truth.fold !== fold), ({ table }) => table);
  for (const sample of known.filter(({ truth }) => truth.fold === fold)) sample.first = predict(model, sample.table);
}
const first = learn(known, ({ table }) => table);
for (const sample of unknown) sample.first = predict(first, sample.table);
const second = learn(known, withContext);
report('first stage, pages not seen', values.all ? known : unknown, ({ first: probabilities }) => probabilities);
if (unknown.length > 0) {
  report('second stage, pages not seen', unknown, (sample) => predict(second, withContext(sample)));
  report('both, pages not seen', unknown, (sample) => blendReadings(sample.first, predict(second, withContext(sample))));
}
if (values.model) writeFileSync(values.model, `${JSON.stringify({ first, second })}\n`);

function readSample(truth: TruthPage): Sample {
  const html = decodeBytes(gunzipSync(readFileSync(join(values.truth, 'html', `${truth.id}.html.gz`))), null).text;
  const { blocks, hints } = openPage(html, truth.url);
  const { table, stats } = describeBlocks(blocks, hints);
  const labels = labelBlocks(blocks.map(({ text }) => text), truth.text);
  return { truth, blocks, stats, table, labels, weights: weigh(blocks, labels), first: new Float32Array(blocks.length) };
}

/** Words count as much as they can change the page's F1, so that every page counts alike. */
function weigh(blocks: Block[], labels: Float32Array): Float32Array {
  const trueWords = blocks.reduce((sum, block, index) => sum + block.words * labels[index]!, 0);
  const weights = Float32Array.from(blocks, ({ words }) => Math.max(0.3, words) / Math.max(30, trueWords));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (10 * weight) / Math.max(1, total / MAX_PAGE_WEIGHT));
}

function withContext({ blocks, stats, table, first: probabilities }: Sample): FeatureTable {
  return joinTables(table, describeContext(blocks, stats, probabilities));
}

function learn(from: Sample[], tableOf: (sample: Sample) => FeatureTable): TreeModel {
  const tables = from.map(tableOf).filter(({ width }) => width > 0);
  const width = tables[0]!.width;
  const table: FeatureTable = { width, values: new Float32Array(tables.reduce((sum, { values: rows }) => sum + rows.length, 0)) };
  let offset = 0;
  for (const { values: rows } of tables) {
    table.values.set(rows, offset);
    offset += rows.length;
  }
  return boost(binTable(table), concatenate(from.map(({ labels }) => labels)), concatenate(from.map(({ weights }) => weights)), OPTIONS);
}

function concatenate(parts: Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

function report(name: string, judged: Sample[], probabilitiesOf: (sample: Sample) => Float32Array): void {
  const byType = new Map<string, number[]>();
  for (const sample of judged) {
    const chosen = bestCut(probabilitiesOf(sample), sample.blocks.map(({ words }) => words));
    const text = sample.blocks.filter((_, index) => chosen[index]).map((block) => block.text).join('\n');
    const f1 = wordF1(countTokens(text), countTokens(sample.truth.text));
    for (const group of ['all', sample.truth.pageType]) byType.set(group, [...(byType.get(group) ?? []), f1]);
  }
  const parts = [...byType].map(([group, scores]) => `${group} ${(scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(4)}`);
  console.log(`${name}: ${parts.join(', ')}`);
}
