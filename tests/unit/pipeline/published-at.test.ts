import { expect, test } from 'vitest';
import { publishedAt } from '#lib/pipeline/published-at.ts';

test.each([
  ['nothing is known', null, null, null],
  ['only the page tells', '2026-11-20T09:30:00.000Z', null, '2026-11-20T09:30:00.000Z'],
  ['the page tells a day and the feed a time', '2026-11-20', '2026-11-20T20:31:00.000Z', '2026-11-20T20:31:00.000Z'],
  ['both tell a bare day', '2026-11-20', '2026-11-21', '2026-11-20'],
  ['the page tells midnight', '2026-11-20T00:00:00.000Z', '2026-11-20', '2026-11-20T00:00:00.000Z'],
  ['the page was redated', '2026-11-20T22:10:00.000Z', '2026-11-20T08:31:00.000Z', '2026-11-20T08:31:00.000Z'],
])('%s', (_, page, listed, expected) => {
  expect(publishedAt(page, listed)).toEqual({ publishedAt: expected === null ? null : new Date(expected), isDayOnly: expected?.length === 10 });
});
