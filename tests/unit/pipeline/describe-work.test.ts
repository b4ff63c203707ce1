import { expect, test } from 'vitest';
import { WorkerReport } from '#lib/model/worker-status.ts';
import type { HostState } from '#lib/net/polite-fetch.ts';
import { describeWork } from '#lib/pipeline/report-status.ts';

const host = (name: string, facts: Partial<HostState> = {}): HostState => ({
  host: name, queued: 0, inFlight: 0, requestsPerSecond: 2, crawlDelayMs: 0, nextAtMs: 0, state: 'ready', untilMs: null, errorStatus: null, ...facts,
});
const describeHosts = (hosts: HostState[]): WorkerReport => describeWork({
  workers: () => ({ limit: 20, reason: { code: 'starting', text: 'starting' }, inFlight: 3, readyHosts: 1, load: null }), snapshot: () => hosts, cacheCounts: () => ({ hits: 1, misses: 2, bytes: 3 }),
}, { limit: 3, reason: { code: 'processors', text: '4 processors' }, busy: 2, waiting: 5 }, 1_000);

test('hosts without work are left out unless they are being left alone; the busiest come first', () => {
  const report = describeHosts([host('idle'), host('resting', { state: 'backing_off', untilMs: Date.UTC(2026, 0, 1) }), host('busy', { queued: 4, inFlight: 2 }), host('busier', { queued: 9 })]);
  expect(report.hosts.map((one) => [one.host, one.until])).toEqual([['busier', null], ['busy', null], ['resting', '2026-01-01T00:00:00.000Z']]);
  expect(report.hostCount).toBe(3);
});

test('of very many hosts some are named and all are counted; what is written can be read', () => {
  const report = describeHosts(Array.from({ length: 500 }, (_, i) => host(`h${i}`, { queued: i + 1 })));
  expect(report.hosts).toHaveLength(30);
  expect(report.hostCount).toBe(500);
  expect(WorkerReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
});
