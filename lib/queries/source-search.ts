import { parseAsString, parseAsStringLiteral, type inferParserType } from 'nuqs/server';
import type { SourceRow } from '#lib/model/source-row.ts';

export const SOURCE_HEALTHS = ['ok', 'unreadable', 'failing', 'paused', 'waiting'] as const;
const SOURCE_SORTS = ['name', 'priority', 'signals', 'precision', 'trouble'] as const;
export const ADD_WAYS = ['url', 'search', 'opml'] as const;

/** What the address says of the list of sources, and of the dialog that adds one. */
export const sourceSearchParsers = {
  q: parseAsString.withDefault(''),
  health: parseAsStringLiteral(SOURCE_HEALTHS),
  sort: parseAsStringLiteral(SOURCE_SORTS).withDefault('name'),
  add: parseAsStringLiteral(ADD_WAYS),
};

export type SourceSearch = inferParserType<typeof sourceSearchParsers>;

/** The sources that a search shows, in its order. */
export function selectSources(sources: readonly SourceRow[], { q, health, sort }: Pick<SourceSearch, 'q' | 'health' | 'sort'>): SourceRow[] {
  const words = q.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return sources
    .filter((source) => health === null || source.health === health)
    .filter((source) => words.every((word) => `${source.name} ${source.url} ${source.folder ?? ''}`.toLowerCase().includes(word)))
    .toSorted((a, b) => compare(a, b, sort) || a.name.localeCompare(b.name));
}

function compare(a: SourceRow, b: SourceRow, sort: SourceSearch['sort']): number {
  switch (sort) {
    case 'name': return 0;
    case 'priority': return b.priority - a.priority;
    case 'signals': return b.signals.total - a.signals.total;
    // Nothing judged yet comes last.
    case 'precision': return (b.precision.value ?? -1) - (a.precision.value ?? -1) || b.precision.n - a.precision.n;
    case 'trouble': return b.consecutiveFailures - a.consecutiveFailures;
  }
}
