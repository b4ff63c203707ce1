import { expect, test } from 'vitest';
import { foldEvents } from '#components/runs/fold-events.ts';
import type { RunEvent, RunEventData } from '#lib/model/run.ts';

const event = (seq: number, data: RunEventData): RunEvent => ({ seq: String(seq), at: '2026-01-01T00:00:00Z', data });
const failed = (documents: number, message: string): RunEventData => ({ type: 'batch_failed', model: 'm-1', documents, code: 'price_unknown', message });

test('failures of one cause become one line with their documents, wherever they stand', () => {
  const folded = foldEvents([event(4, failed(2, 'No price')), event(3, failed(1, 'Other')), event(2, { type: 'cancel_requested' }), event(1, failed(5, 'No price'))]);
  expect(folded.map(({ seq, times, data }) => [seq, times, data.type === 'batch_failed' ? data.documents : null])).toEqual([['4', 2, 7], ['3', 1, 1], ['2', 1, null]]);
});

test('what went well is told line by line', () => {
  const done: RunEventData = { type: 'batch_analysed', model: 'm-1', documents: 1, signals: 0 };
  expect(foldEvents([event(2, done), event(1, done)])).toHaveLength(2);
});
