import { expect, test } from 'vitest';
import type { SourceRow } from '#lib/model/source-row.ts';
import { selectSources } from '#lib/queries/source-search.ts';

const source = (name: string, change: Partial<SourceRow> = {}): SourceRow => ({
  id: name, name, kind: 'feed', url: `https://${name.toLowerCase()}.example/feed`, siteUrl: null, folder: null, query: null, priority: 50, priorityPinned: false, pollIntervalSeconds: 3_600,
  health: 'ok', nextPollAt: null, lastPolledAt: null, lastSuccessAt: null, consecutiveFailures: 0, lastErrorCode: null, lastErrorMessage: null, documents: 0,
  signals: { new: 0, accepted: 0, rejected: 0, notRelevant: 0, total: 0 }, precision: { value: null, n: 0 }, costNanos: '0', ...change,
});

const sources = [
  source('Beta', { precision: { value: 0.5, n: 10 }, priority: 90 }),
  source('Alpha', { health: 'failing', consecutiveFailures: 2, folder: 'Trade' }),
  source('Gamma', { precision: { value: 0.5, n: 20 } }),
  source('Delta', { precision: { value: 0, n: 3 }, signals: { new: 5, accepted: 0, rejected: 3, notRelevant: 0, total: 8 } }),
];
const all = { q: '', health: null, sort: 'name' } as const;

test.each([
  { name: 'by name', search: all, expected: ['Alpha', 'Beta', 'Delta', 'Gamma'] },
  { name: 'by health', search: { ...all, health: 'failing' as const }, expected: ['Alpha'] },
  { name: 'every word must be somewhere', search: { ...all, q: ' trade  ALPHA ' }, expected: ['Alpha'] },
  { name: 'in the address', search: { ...all, q: 'gamma.example' }, expected: ['Gamma'] },
  { name: 'by precision: more evidence first, unjudged last', search: { ...all, sort: 'precision' as const }, expected: ['Gamma', 'Beta', 'Delta', 'Alpha'] },
  { name: 'by priority', search: { ...all, sort: 'priority' as const }, expected: ['Beta', 'Alpha', 'Delta', 'Gamma'] },
  { name: 'by signals', search: { ...all, sort: 'signals' as const }, expected: ['Delta', 'Alpha', 'Beta', 'Gamma'] },
  { name: 'by trouble', search: { ...all, sort: 'trouble' as const }, expected: ['Alpha', 'Beta', 'Delta', 'Gamma'] },
])('$name', ({ search, expected }) => expect(selectSources(sources, search).map(({ name }) => name)).toEqual(expected));
