import type { InfiniteData } from '@tanstack/react-query';
import type { SignalCounts } from '#lib/model/signal-detail.ts';
import type { ReviewInput, SignalPage, SignalRow, SignalStatus } from '#lib/model/signal.ts';
import type { SignalTab } from './signal-search.ts';

export type SignalPages = InfiniteData<SignalPage, string | null>;

/** A row as a decision leaves it. */
export function rowAfter(row: SignalRow, review: ReviewInput): SignalRow {
  const status = ({ accept: 'accepted', reject: 'rejected', snooze: 'snoozed' } as const)[review.decision];
  return { ...row, status, rejectReason: review.decision === 'reject' ? review.reason : null };
}

/** Shows a row as it is now: in its place where the tab still holds it, else not at all. */
export function updateRow(pages: SignalPages, tab: SignalTab, row: SignalRow): SignalPages {
  const stays = tab === 'all' || tab === row.status;
  const holds = pages.pages.some((page) => page.rows.some(({ id }) => id === row.id));
  if (!holds) return pages;
  return mapPages(pages, stays ? 0 : -1, (rows) => (stays ? rows.map((one) => (one.id === row.id ? row : one)) : rows.filter(({ id }) => id !== row.id)));
}

/** Puts a row back to where it was, counted from the top of the list. */
export function putBack(pages: SignalPages, row: SignalRow, index: number): SignalPages {
  if (pages.pages.some((page) => page.rows.some(({ id }) => id === row.id))) return mapPages(pages, 0, (rows) => rows.map((one) => (one.id === row.id ? row : one)));
  let before = 0;
  let placed = false;
  return mapPages(pages, 1, (rows, isLast) => {
    const at = index - before;
    before += rows.length;
    if (placed || (at > rows.length && !isLast)) return rows;
    placed = true;
    return rows.toSpliced(at, 0, row);
  });
}

/** Where a row stands, counted from the top of the list; -1 if it is not there. */
export function indexOfRow(pages: SignalPages, id: string): number {
  return pages.pages.flatMap((page) => page.rows).findIndex((row) => row.id === id);
}

/** Numbers of the tabs after one signal has changed its status. */
export function moveCount(counts: SignalCounts, from: SignalStatus, to: SignalStatus): SignalCounts {
  const moved = { ...counts };
  if (from !== 'duplicate') moved[from] -= 1;
  if (to !== 'duplicate') moved[to] += 1;
  return moved;
}

function mapPages(pages: SignalPages, totalChange: number, change: (rows: SignalRow[], isLast: boolean) => SignalRow[]): SignalPages {
  const lastIndex = pages.pages.length - 1;
  return { ...pages, pages: pages.pages.map((page, index) => ({ ...page, total: page.total + totalChange, rows: change(page.rows, index === lastIndex) })) };
}
