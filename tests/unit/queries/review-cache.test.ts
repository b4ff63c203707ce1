import { describe, expect, test } from 'vitest';
import type { SignalRow } from '#lib/model/signal.ts';
import { indexOfRow, moveCount, putBack, rowAfter, updateRow, type SignalPages } from '#lib/queries/review-cache.ts';

const row = (id: string, status: SignalRow['status'] = 'new'): SignalRow => ({
  id, status, type: 'funding', typeLabel: 'Funding', company: id, title: id, eventDate: null, reportedAt: '2026-11-19T00:00:00.000Z', confidence: 1, rejectReason: null, quote: null,
  sourceName: null, sourceCount: 1, sample: false, model: 'embedded-1', createdAt: '2026-11-20T00:00:00.000Z',
});
const pages = (...ids: string[][]): SignalPages => ({
  pageParams: ids.map(() => null),
  pages: ids.map((page) => ({ rows: page.map((id) => row(id)), nextCursor: null, total: ids.flat().length, totalCapped: false })),
});
const ids = (data: SignalPages) => data.pages.map((page) => page.rows.map(({ id }) => id));

describe('updateRow', () => {
  test('takes a decided row out of the tab that it leaves', () => {
    const data = updateRow(pages(['a', 'b'], ['c']), 'new', row('b', 'accepted'));
    expect(ids(data)).toEqual([['a'], ['c']]);
    expect(data.pages[0]?.total).toBe(2);
  });
  test('keeps it where all are shown', () => {
    const data = updateRow(pages(['a', 'b']), 'all', row('b', 'accepted'));
    expect(data.pages[0]?.rows[1]?.status).toBe('accepted');
    expect(data.pages[0]?.total).toBe(2);
  });
  test('leaves a list alone that never held it', () => {
    const data = pages(['a']);
    expect(updateRow(data, 'new', row('z', 'accepted'))).toBe(data);
  });
});

describe('putBack', () => {
  test.each([
    { index: 0, expected: [['x', 'a', 'b'], ['c', 'd']] },
    { index: 2, expected: [['a', 'b', 'x'], ['c', 'd']] },
    { index: 3, expected: [['a', 'b'], ['c', 'x', 'd']] },
    { index: 99, expected: [['a', 'b'], ['c', 'd', 'x']] },
  ])('at $index', ({ index, expected }) => expect(ids(putBack(pages(['a', 'b'], ['c', 'd']), row('x'), index))).toEqual(expected));

  test('undoes updateRow', () => {
    const before = pages(['a', 'b'], ['c']);
    expect(putBack(updateRow(before, 'new', row('b', 'rejected')), row('b'), indexOfRow(before, 'b'))).toEqual(before);
  });
  test('does not double a row that a refetch brought back already', () => {
    expect(ids(putBack(pages(['a', 'b']), row('b'), 0))).toEqual([['a', 'b']]);
  });
});

test('moveCount moves one between tabs', () => {
  const counts = { new: 3, accepted: 1, rejected: 0, snoozed: 0, all: 4 };
  expect(moveCount(counts, 'new', 'rejected')).toEqual({ ...counts, new: 2, rejected: 1 });
  expect(moveCount(counts, 'duplicate', 'accepted')).toEqual({ ...counts, accepted: 2 });
  expect(moveCount(counts, 'new', 'new')).toEqual(counts);
});

describe('rowAfter', () => {
  const rejected: SignalRow = { ...row('a', 'rejected'), rejectReason: 'old_news' };
  test.each([
    { review: { decision: 'accept' as const }, expected: { status: 'accepted', rejectReason: null } },
    { review: { decision: 'reject' as const, reason: 'wrong_company' as const }, expected: { status: 'rejected', rejectReason: 'wrong_company' } },
    { review: { decision: 'snooze' as const, until: '2026-11-21T00:00:00.000Z' }, expected: { status: 'snoozed', rejectReason: null } },
  ])('$review.decision', ({ review, expected }) => expect(rowAfter(rejected, review)).toEqual({ ...rejected, ...expected }));
});
