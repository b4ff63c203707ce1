import { expect, test } from 'vitest';
import { analyseOffline } from '#lib/analyse/offline/analyse.ts';
import { cleanDocument } from '#lib/clean/clean-document.ts';
import { readEdition } from '#lib/collect/sample/edition.ts';
import { NEWSROOMS } from '#lib/collect/sample/newsrooms.ts';
import { sampleItem } from '#lib/collect/sample/sample-workspace.ts';

const NOW = new Date('2031-03-12T10:20:30.000Z');

const readings = NEWSROOMS.flatMap((newsroom) => readEdition(newsroom, 1, NOW)).map(({ url, source }) => {
  const document = cleanDocument(sampleItem(url, 1, NOW)!, null, NOW);
  const signals = document.drop ? [] : analyseOffline({ id: url, ...document });
  return { expected: source.expected.map(({ type }) => type), signals, document };
});

test('the embedded analyser finds most of the sample’s signals and hardly anything else', () => {
  const found = readings.flatMap(({ expected, signals }) => expected.filter((type) => signals.some((signal) => signal.type === type)));
  const wrong = readings.flatMap(({ expected, signals }) => signals.filter(({ type }) => !expected.includes(type)));
  const wanted = readings.flatMap(({ expected }) => expected).length;
  expect(found.length / wanted).toBeGreaterThanOrEqual(0.6);
  expect(wrong.length).toBeLessThanOrEqual(3);
});

test('every quote stands in its document', () => {
  const quotes = readings.flatMap(({ signals, document }) => signals.map(({ evidence }) => ({ evidence, source: document[evidence.field] })));
  expect(quotes.length).toBeGreaterThan(0);
  for (const { evidence, source } of quotes) expect(source.slice(evidence.startOffset, evidence.endOffset)).toBe(evidence.quote);
});
