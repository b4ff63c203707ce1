/**
 * Takes many addresses through collecting and cleaning, in a fresh worker for each size, and compares the peaks of its memory.
 * On the way it tells the peak so far each time that the number of addresses has grown by a quarter.
 * Usage: memory.ts [--sizes 5000,100000] [--hosts 50]. Linux only: the peak is read from /proc. Interrupted, it tells how far
 * it has come and puts its servers away.
 */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { WORKER_ENV, WORKER_NODE_ARGS } from '#lib/cli/worker-memory.mjs';
import { prepareDatabase } from '#lib/cli/prepare-database.ts';
import { createDb } from '#lib/db/client.ts';
import { startEmbeddedServer } from '#lib/db/embedded/server.ts';
import { insertRun } from '#lib/db/run-start.ts';
import { DEFAULT_SETTINGS } from '#lib/model/settings.ts';
import { closeSender, enqueue } from '#lib/pipeline/enqueue.ts';

/** What a list that is read for the first time usually holds. */
const ITEMS_PER_SOURCE = 100;
const LOOK_MS = 2_000;
const TELL_GROWTH = 1.25;
const FIRST_TOLD = 1_000;
/** A short page of some 250 words, so that the time goes into what is kept of each and not into reading them. */
const PARAGRAPHS = '10';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '5000,100000' }, hosts: { type: 'string', default: '50' } } });
const hostCount = Number(values.hosts);
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());
const WORKER = join(import.meta.dirname, '../../../lib/cli/worker.ts');

interface Measured {
  addresses: number;
  seconds: number;
  peak_mb: number;
  /** Of the worker, its threads included. */
  cpu_seconds: number;
  load: number;
}

/** The most that ever was resident, as the system counted it. */
async function peakOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1_024);
}

/** Processor time so far; the system counts it in hundredths of a second. */
async function cpuSecondsOf(pid: number | undefined): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\)\s/s, '').split(' ');
  return Math.round((Number(fields[11]) + Number(fields[12])) / 100);
}

async function measure(size: number): Promise<Measured> {
  const dataDir = await mkdtemp(join(tmpdir(), 'karhuno-bench-'));
  const server = await startEmbeddedServer({ dataDir, settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } });
  const pages = fork(join(import.meta.dirname, 'page-server.ts'), ['20', PARAGRAPHS], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [{ port }] = (await once(pages, 'message')) as [{ port: number }];
  await prepareDatabase(server.url);
  const db = createDb(server.url);
  const worker = spawn(process.execPath, [...WORKER_NODE_ARGS, WORKER], { env: { ...process.env, ...WORKER_ENV, DATABASE_URL: server.url, KARHUNO_ALLOW_NETWORKS: '127.0.0.0/8', LOG_LEVEL: 'error' }, stdio: ['ignore', 'inherit', 'inherit'] });
  try {
    await db.settingsVersion.create({ data: { values: { ...DEFAULT_SETTINGS, collect: { ...DEFAULT_SETTINGS.collect, maxConcurrency: 512 } } } });
    const sources = await db.source.createManyAndReturn({
      data: Array.from({ length: Math.ceil(size / ITEMS_PER_SOURCE) }, (_, i) => {
        const url = `http://127.0.0.${1 + (i % hostCount)}:${port}/sitemap.txt?from=${i * ITEMS_PER_SOURCE}&count=${ITEMS_PER_SOURCE}`;
        return { kind: 'sitemap' as const, url, name: url };
      }), select: { id: true },
    });
    const startedAt = performance.now();
    const runId = await db.$transaction(async (tx) => {
      const run = await insertRun(tx, { trigger: 'schedule', requestedById: null, sourceIds: sources.map(({ id }) => id) });
      await enqueue(db, tx, 'run-source', run!.sourceIds.map((sourceId) => ({ runId: run!.runId, sourceId })));
      return run!.runId;
    });
    const isOver = async (): Promise<boolean> => (await db.run.findUniqueOrThrow({ where: { id: runId } })).status === 'finished';
    const countEnded = (): Promise<number> => db.runItem.count({ where: { runId, OR: [{ outcome: { in: ['kept', 'dropped'] } }, { stage: 'analyse' }] } });
    const result = async (addresses: number): Promise<Measured> => ({
      addresses, seconds: Math.round((performance.now() - startedAt) / 1_000), peak_mb: await peakOf(worker.pid), cpu_seconds: await cpuSecondsOf(worker.pid), load: Math.round(loadavg()[0]! * 10) / 10,
    });
    let tellFrom = FIRST_TOLD;
    while (!interrupted.signal.aborted && !(await isOver())) {
      if (worker.exitCode !== null) throw new Error(`The worker ended by itself with code ${worker.exitCode}.`);
      await delay(LOOK_MS);
      const ended = await countEnded();
      if (ended < tellFrom) continue;
      console.log(`so far ${JSON.stringify(await result(ended))}`);
      tellFrom = ended * TELL_GROWTH;
    }
    return await result(await countEnded());
  } finally {
    if (worker.kill('SIGTERM')) await once(worker, 'close');
    pages.disconnect();
    await closeSender(db);
    await db.$disconnect();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const results = [];
for (const size of values.sizes.split(',').map(Number)) {
  if (interrupted.signal.aborted) break;
  const result = await measure(size);
  results.push(result);
  console.log(JSON.stringify(result));
}
const [first, last] = [results[0], results.at(-1)];
if (first && last && results.length > 1) console.log(JSON.stringify({ peak_ratio: Math.round((last.peak_mb / first.peak_mb) * 1_000) / 1_000 }));
