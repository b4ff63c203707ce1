import { Gauge, type Registry } from 'prom-client';
import type { Db } from '#lib/db/client.ts';
import { readWorkers } from '#lib/db/worker-status.ts';

/** What the workers say of themselves, by worker and by host. @returns brings them up to date */
export function createWorkerGauges(registry: Registry, db: Db): () => Promise<void> {
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) => new Gauge<Label>({ name: `karhuno_${name}`, help, labelNames, registers: [registry] });
  const worker = {
    limit: gauge('fetch_limit', 'Requests that may run at once, with what bounds them now', ['worker', 'reason']),
    inFlight: gauge('fetches_in_flight', 'Requests under way', ['worker']),
    readyHosts: gauge('fetch_ready_hosts', 'Hosts that wait for a free slot only', ['worker']),
    hosts: gauge('fetch_busy_hosts', 'Hosts with work, or being left alone', ['worker']),
    threads: gauge('parse_threads', 'Threads that may read pages at once, with what bounds them now', ['worker', 'reason']),
    threadsBusy: gauge('parse_threads_busy', 'Threads at work', ['worker']),
    parseWaiting: gauge('parse_waiting', 'Pages and listings that wait for a thread', ['worker']),
    rss: gauge('worker_resident_bytes', 'Resident memory', ['worker']),
    loop: gauge('worker_event_loop_use', 'Share of the time in which the event loop was at work', ['worker']),
    cache: gauge('http_cache_requests', 'Requests since the start, by whether the cache had the answer', ['worker', 'result']),
  };
  const host = {
    rate: gauge('host_requests_per_second', 'The pace that a host is asked at', ['worker', 'host', 'state']),
    queued: gauge('host_queued', 'Requests that wait for a host', ['worker', 'host']),
    inFlight: gauge('host_in_flight', 'Requests under way to a host', ['worker', 'host']),
  };
  return async () => {
    const rows = await readWorkers(db);
    for (const one of [...Object.values(worker), ...Object.values(host)]) one.reset();
    for (const { id, report } of rows) {
      worker.limit.set({ worker: id, reason: report.reason.code }, report.limit);
      worker.inFlight.set({ worker: id }, report.inFlight);
      worker.readyHosts.set({ worker: id }, report.readyHosts);
      worker.hosts.set({ worker: id }, report.hostCount);
      worker.threads.set({ worker: id, reason: report.threads.reason.code }, report.threads.limit);
      worker.threadsBusy.set({ worker: id }, report.threads.busy);
      worker.parseWaiting.set({ worker: id }, report.threads.waiting);
      worker.rss.set({ worker: id }, report.rssBytes);
      if (report.load) worker.loop.set({ worker: id }, report.load.eventLoopUse);
      worker.cache.set({ worker: id, result: 'hit' }, report.cache.hits);
      worker.cache.set({ worker: id, result: 'miss' }, report.cache.misses);
      for (const busy of report.hosts) {
        host.rate.set({ worker: id, host: busy.host, state: busy.state }, busy.requestsPerSecond);
        host.queued.set({ worker: id, host: busy.host }, busy.queued);
        host.inFlight.set({ worker: id, host: busy.host }, busy.inFlight);
      }
    }
  };
}
