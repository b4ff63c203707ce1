import { forgetOldHosts } from '#lib/db/host-leases.ts';
import { removeWorkerStatus, saveWorkerStatus } from '#lib/db/worker-status.ts';
import type { WorkerReport } from '#lib/model/worker-status.ts';
import type { HostState, PoliteFetch } from '#lib/net/polite-fetch.ts';
import type { PipelineDeps } from './deps.ts';
import { every } from './every.ts';
import type { ThreadReport } from './size-threads.ts';

const REPORT_MS = 2_000;
const MAX_HOSTS = 30;
const FORGET_HOSTS_MS = 7 * 86_400_000;

/** Writes what this worker is doing, every other second, until it is stopped. */
export function reportStatus(workerId: string, { db, http, threads, log, now }: Pick<PipelineDeps, 'db' | 'http' | 'threads' | 'log' | 'now'>): { stop(): Promise<void> } {
  const startedAt = now();
  const reporting = every(REPORT_MS, () => saveWorkerStatus(db, { id: workerId, startedAt, now: now(), report: describeWork(http, threads(), process.memoryUsage.rss()) }), log);
  return {
    async stop() {
      await reporting.stop();
      await removeWorkerStatus(db, workerId, now());
      await forgetOldHosts(db, new Date(now().getTime() - FORGET_HOSTS_MS));
    },
  };
}

/** The present state in few words: of the hosts only those with work, the busiest first. */
export function describeWork(http: Pick<PoliteFetch, 'workers' | 'snapshot' | 'cacheCounts'>, threads: ThreadReport, rssBytes: number): WorkerReport {
  const { limit, reason, inFlight, readyHosts, load } = http.workers();
  const busy = http.snapshot().filter((host) => host.queued + host.inFlight > 0 || host.state !== 'ready');
  const hosts = busy.toSorted((a, b) => b.queued + b.inFlight - (a.queued + a.inFlight) || a.host.localeCompare(b.host)).slice(0, MAX_HOSTS);
  return { limit, reason, inFlight, readyHosts, load, threads, rssBytes, cache: http.cacheCounts(), hostCount: busy.length, hosts: hosts.map(describeHost) };
}

function describeHost({ host, state, requestsPerSecond, inFlight, queued, crawlDelayMs, untilMs, errorStatus }: HostState): WorkerReport['hosts'][number] {
  return { host, state, requestsPerSecond, inFlight, queued, crawlDelayMs, until: untilMs === null ? null : new Date(untilMs).toISOString(), errorStatus };
}
