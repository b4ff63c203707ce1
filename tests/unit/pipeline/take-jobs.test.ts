import { setTimeout as delay } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import { expect, test } from 'vitest';
import type { Db } from '#lib/db/client.ts';
import { createLog } from '#lib/log.ts';
import { takeJobs, type Handlers } from '#lib/pipeline/take-jobs.ts';

interface WaitingJob {
  id: string;
  priority: number;
}

const jobs = (name: string, count: number, priority: number): WaitingJob[] => Array.from({ length: count }, (_, i) => ({ id: `${name}-${i}`, priority }));

/** A queue in memory that hands out the most urgent jobs first, as pg-boss does. */
function queueOf(waiting: WaitingJob[]): PgBoss {
  const fetch = async (queue: string, { batchSize, minPriority = 0 }: { batchSize: number; minPriority?: number }): Promise<unknown[]> => {
    if (queue !== 'run-source') return [];
    const given = waiting.filter(({ priority }) => priority >= minPriority).toSorted((a, b) => b.priority - a.priority).slice(0, batchSize);
    for (const job of given) waiting.splice(waiting.indexOf(job), 1);
    return given.map((job) => ({ ...job, data: { sourceId: job.id }, retryCount: 0 }));
  };
  return { fetch, touch: async () => ({ affected: 0, settled: [] }) } as unknown as PgBoss;
}

test('places are kept for urgent jobs, who may have the others too', async () => {
  const waiting = jobs('scheduled', 6, 100);
  const ended = new Map<string, () => void>();
  const handle = async (job: { id: string }): Promise<void> => new Promise((end) => void ended.set(job.id, end));
  const rest = { concurrency: 1, handle };
  const handlers: Handlers = { 'run-source': { concurrency: 4, kept: { count: 1, fromPriority: 101 }, handle }, discover: rest, clean: rest, analyse: rest, 'give-up': rest };
  const taker = takeJobs({ boss: queueOf(waiting), db: {} as Db, log: createLog('test', 'fatal') }, handlers);
  const atWork = (): string[] => [...ended.keys()];
  const endAll = (): void => {
    for (const [id, end] of ended) {
      ended.delete(id);
      end();
    }
  };
  try {
    await expect.poll(atWork).toHaveLength(3);
    await delay(600);
    expect(atWork()).toEqual(['scheduled-0', 'scheduled-1', 'scheduled-2']);
    waiting.push(...jobs('by-hand', 5, 1_000));
    await expect.poll(atWork, { timeout: 2_000 }).toContain('by-hand-0');
    expect(atWork()).toHaveLength(4);
    endAll();
    await expect.poll(atWork, { timeout: 2_000 }).toEqual(['by-hand-1', 'by-hand-2', 'by-hand-3', 'by-hand-4']);
    endAll();
    await expect.poll(atWork, { timeout: 2_000 }).toEqual(['scheduled-3', 'scheduled-4', 'scheduled-5']);
  } finally {
    endAll();
    await taker.stop();
  }
});
