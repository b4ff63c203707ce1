import { expect, test } from 'vitest';
import type { BusyHost } from '#lib/model/worker-status.ts';
import { mergeHosts } from '#components/runs/merge-hosts.ts';

const PAUSE_END = '2026-05-06T12:00:00.000Z';
const host = (name: string, over: Partial<BusyHost> = {}): BusyHost => ({ host: name, state: 'ready', requestsPerSecond: 2, inFlight: 0, queued: 1, crawlDelayMs: 0, until: null, errorStatus: null, ...over });

test('a host that several workers want stands there once, as the one that asks it knows it', () => {
  const asking = host('a', { state: 'backing_off', until: PAUSE_END, requestsPerSecond: 0.7, inFlight: 1, queued: 4 });
  expect(mergeHosts([host('a', { queued: 3 }), host('b'), asking])).toEqual([{ ...asking, queued: 7 }, host('b')]);
});

test('one that answers with errors is known by them, and the pace of the worker that asks it is shown', () => {
  const failing = host('a', { state: 'unavailable', until: PAUSE_END, errorStatus: 500 });
  expect(mergeHosts([host('a', { state: 'backing_off', until: PAUSE_END, requestsPerSecond: 1 }), host('a', { ...failing, errorStatus: null, queued: 0, requestsPerSecond: 1 }), failing])).toMatchObject([{ state: 'unavailable', errorStatus: 500, queued: 2 }]);
  expect(mergeHosts([host('a'), host('a', { requestsPerSecond: 8, inFlight: 2 })])).toMatchObject([{ requestsPerSecond: 8 }]);
  expect(mergeHosts([host('a'), host('a', { requestsPerSecond: 0.2 })])).toMatchObject([{ requestsPerSecond: 0.2 }]);
});

test('nothing is nothing', () => {
  expect(mergeHosts([])).toEqual([]);
});
