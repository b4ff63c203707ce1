import { expect, test } from 'vitest';
import { eventSentence, failedText, joinedText, pauseText, signalsNote } from '#components/runs/run-words.ts';

test.each([
  [-1, 'Asked again now'],
  [800, 'Paused for 1 more second'],
  [89_100, 'Paused for 90 more seconds'],
  [90_000, 'Paused for 2 more minutes'],
  [90 * 60_000, 'Paused for 90 more minutes'],
  [4 * 3_600_000 - 1, 'Paused for 4 more hours'],
])('a pause of %i ms', (leftMs, expected) => {
  expect(pauseText(leftMs)).toBe(expected);
});

test.each([[12, 12, null], [3, 5, null], [22, 12, /^22 signals .*10 of them tell .* the run has 12\.$/], [1, 0, /^1 signal .*1 of them tells .* the run has 0\.$/]])('%i found and %i of the run', (found, signals, expected) => {
  if (expected === null) expect(joinedText(found, signals)).toBeNull();
  else expect(joinedText(found, signals)).toMatch(expected);
});

test.each([
  [46, null, 'new in this run'],
  [46, 46, 'new in this run'],
  [45, 46, '46 when it ended; some were joined since'],
  [47, 46, '46 when it ended; some were split since'],
])('%i signals of a run that ended with %s', (signalCount, foundCount, expected) => {
  expect(signalsNote(signalCount, foundCount)).toBe(expected);
});

test.each([['embedded-2', '2 documents read by the embedded analyser: 1 signal'], ['gpt-5-mini', '2 documents read by gpt-5-mini: 1 signal']])('%s reads', (model, expected) => {
  expect(eventSentence({ type: 'batch_analysed', model, documents: 2, signals: 1 }).text).toBe(expected);
});

test('who asked a run to stop is named, where it is known', () => {
  expect(eventSentence({ type: 'cancel_requested', by: 'Ada Example' }).text).toBe('Asked to stop by Ada Example');
  expect(eventSentence({ type: 'cancel_requested' }).text).toBe('Asked to stop');
});

test('a source tells what it listed, and when it is done', () => {
  const facts = { sourceId: 's', name: 'Busy Bulletin', listed: 3, entered: 2 };
  expect(eventSentence({ type: 'source_listed', ...facts }).text).toBe('Busy Bulletin: 3 items listed, 2 new or changed');
  expect(eventSentence({ type: 'source_finished', ...facts }).text).toBe('Busy Bulletin: done with 3 items listed, 2 new or changed');
});

test.each([[1, '1 item failed'], [1_200, '1,200 items failed']])('%i failures of a source', (count, expected) => {
  expect(failedText(count)).toBe(expected);
});
