import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Db } from '#lib/db/client.ts';
import { countSearchAnswers } from '#lib/db/search-answers.ts';
import { readTallies } from '#lib/db/vitals.ts';
import { leaveOutUnmeasured } from './leave-out-unmeasured.ts';
import { createWorkerGauges } from './worker-gauges.ts';

export interface Metrics {
  contentType: string;
  /** @returns all measures as Prometheus reads them */
  scrape(): Promise<string>;
}

/** The web process's own measures, and counts read from the database at each scrape. */
export function createMetrics(db: Db): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'karhuno_web_' });
  leaveOutUnmeasured(registry);
  const gauge = (name: string, help: string) => new Gauge({ name: `karhuno_${name}`, help, labelNames: ['kind', 'state'] as const, registers: [registry] });
  const gauges = {
    jobs: gauge('jobs', 'Jobs by queue and state'),
    runs: gauge('runs', 'Runs by trigger and status; those that finished although sources or items failed are finished_with_failures'),
    signals: gauge('signals', 'Signals by type and status'),
    sources: gauge('sources', 'Sources by kind'),
  };
  const searches = gauge('search_answers', 'Answers to paid searches that are kept, and how often they were used again');
  const setWorkerGauges = createWorkerGauges(registry, db);
  const up = new Gauge({ name: 'karhuno_up', help: '1 while the database answers', registers: [registry] });

  async function readDatabase(): Promise<void> {
    const [tallies, { answers, hits }] = await Promise.all([readTallies(db), countSearchAnswers(db), setWorkerGauges()]);
    for (const one of Object.values(gauges)) one.reset();
    for (const { name, kind, state, count } of tallies) gauges[name].set({ kind, state }, count);
    searches.set({ kind: 'xmlstock', state: 'kept' }, answers);
    searches.set({ kind: 'xmlstock', state: 'reused' }, hits);
    up.set(1);
  }
  return {
    contentType: registry.contentType,
    async scrape() {
      // Before any is written: a gauge that reads for others would be too late for those that stand above it.
      await readDatabase();
      return registry.metrics();
    },
  };
}
