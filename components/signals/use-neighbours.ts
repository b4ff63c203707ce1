'use client';

import { useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { SignalListSearch } from '#lib/queries/signal-search.ts';
import { signalList } from '#lib/queries/signals.ts';

export interface Neighbours {
  previous: string | null;
  next: string | null;
  /** The signal itself while its list holds it, else where to go on. */
  place: string | null;
}

/** What stands beside a signal in the list from which it was opened. A decision may take it out of there; its neighbours stay. */
export function useNeighbours(search: SignalListSearch, signalId: string): Neighbours {
  const { data } = useInfiniteQuery(signalList(search));
  const ids = data?.pages.flatMap((page) => page.rows.map(({ id }) => id)) ?? [];
  const at = ids.indexOf(signalId);
  const found = at === -1 ? null : { previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null };
  const [last, setLast] = useState(found);
  if (found && (found.previous !== last?.previous || found.next !== last.next)) setLast(found);
  const { previous, next } = found ?? last ?? { previous: null, next: ids[0] ?? null };
  return { previous, next, place: found ? signalId : (next ?? previous) };
}
