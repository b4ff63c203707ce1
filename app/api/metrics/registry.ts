import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Db } from '#lib/db/client.ts';
import { countSearchAnswers } from '#lib/db/search-answers.ts';
import { readTallies } from '#lib/db/vitals.ts';
import { createWorkerGauges } from './worker-gauges.ts';

/** The web process's own measures, and counts read from the database at each scrape. */
export function createRegistry(db: Db): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'karhuno_web_' });
  const gauge = (name: string, help: string) => new Gauge({ name: `karhuno_${name}`, help, labelNames: ['kind', 'state'] as const, registers: [registry] });
  const gauges = {
    jobs: gauge('jobs', 'Jobs by queue and state'),
    runs: gauge('runs', 'Runs by trigger and status'),
    signals: gauge('signals', 'Signals by type and status'),
    sources: gauge('sources', 'Sources by kind'),
  };
  const searches = gauge('search_answers', 'Answers to paid searches that are kept, and how often they were used again');
  const setWorkerGauges = createWorkerGauges(registry, db);
  new Gauge({
    name: 'karhuno_up',
    help: '1 while the database answers',
    registers: [registry],
    async collect() {
      const tallies = await readTallies(db);
      for (const one of Object.values(gauges)) one.reset();
      for (const { name, kind, state, count } of tallies) gauges[name].set({ kind, state }, count);
      const { answers, hits } = await countSearchAnswers(db);
      searches.set({ kind: 'xmlstock', state: 'kept' }, answers);
      searches.set({ kind: 'xmlstock', state: 'reused' }, hits);
      await setWorkerGauges();
      this.set(1);
    },
  });
  return registry;
}
