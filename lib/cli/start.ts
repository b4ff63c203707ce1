import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createOneTimeLink } from '#lib/auth/one-time-link.ts';
import { createDb, type Db } from '#lib/db/client.ts';
import { startEmbeddedServer } from '#lib/db/embedded/server.ts';
import { hasLiveWorker } from '#lib/db/worker-status.ts';
import { readEnv } from '#lib/env.ts';
import { buildWeb } from './build-web.ts';
import { openDataDir, readSecret } from './data-dir.ts';
import { lockDataDir } from './data-dir-lock.ts';
import { keepRunning, type Running } from './keep-running.ts';
import { localUrl, requireFreePort, waitForPort } from './ports.ts';
import { prepareDatabase } from './prepare-database.ts';
import { restartOnChange } from './restart-on-change.ts';
import { runMain } from './run-main.ts';
import { startWeb, startWorkerProcess } from './processes.ts';
import { createStopSignal } from './stop-signal.ts';

const WEB_START_TIMEOUT_MS = 60_000;
const WORKER_START_TIMEOUT_MS = 30_000;
const WORKER_LOOK_MS = 100;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Starts everything; what was started last is stopped first: the worker drains, then the web process ends, then the database. */
async function start(isDev: boolean, undo: AsyncDisposableStack, stop: AbortSignal): Promise<void> {
  const env = readEnv();
  const dataDir = await openDataDir(env);
  const port = env.PORT === 0 ? await requireFreePort(env.HOST, 0) : env.PORT;
  const url = env.KARHUNO_URL ?? localUrl(env.HOST, port);
  undo.defer(await lockDataDir(dataDir, url));
  await requireFreePort(env.HOST, port);
  if (!isDev) await buildWeb(stop);
  stop.throwIfAborted();

  const databaseUrl = env.DATABASE_URL ?? (await keepDatabase(dataDir, undo));
  await prepareDatabase(databaseUrl);
  stop.throwIfAborted();

  const secret = await readSecret(env, dataDir);
  const setting = { isDev, host: env.HOST, port, env: { DATABASE_URL: databaseUrl, KARHUNO_DATA_DIR: dataDir, KARHUNO_SECRET: secret } };
  const web = await keepRunning('web process', () => startWeb(setting), say);
  undo.defer(() => tellStop('web', web.stop));
  const worker = await keepRunning('worker', () => startWorkerProcess(setting), say);
  undo.defer(() => tellStop('worker', worker.stop));
  if (isDev) undo.defer(restartOnChange(worker));

  await waitForPort(env.HOST, port, WEB_START_TIMEOUT_MS, stop);
  const db = createDb(databaseUrl);
  try {
    const isWorking = await waitForWorker(db, stop);
    say(isWorking ? `Karhuno is ready: ${url}` : `Karhuno's pages are ready: ${url}\nThe worker has not begun yet; runs wait for it.`);
    await offerSetup(db, url);
  } finally {
    await db.$disconnect();
  }
  say(`Data: ${dataDir}. Ctrl-C stops Karhuno.`);
}

/** Runs the embedded server and keeps it running. It keeps its address, so that the other processes find it again. */
async function keepDatabase(dataDir: string, undo: AsyncDisposableStack): Promise<string> {
  let databaseUrl = '';
  const startServer = async (): Promise<Running> => {
    const server = await startEmbeddedServer({ dataDir });
    if (server.leftoverPid !== null) say(`A database left by an earlier start (process ${server.leftoverPid}) was stopped and started again.`);
    databaseUrl = server.url;
    return { exited: server.exited.then(() => `see ${server.logFile}`), stop: server.stop };
  };
  const database = await keepRunning('database', startServer, say);
  undo.defer(() => tellStop('database', database.stop));
  return databaseUrl;
}

async function tellStop(name: string, stopProcess: () => Promise<void>): Promise<void> {
  say(`Stopping the ${name} …`);
  await stopProcess();
}

/** @returns whether a worker has told that it is at work; false after a while. @throws the signal's reason if it is aborted */
async function waitForWorker(db: Db, stop: AbortSignal): Promise<boolean> {
  const deadline = performance.now() + WORKER_START_TIMEOUT_MS;
  while (!(await hasLiveWorker(db, new Date()))) {
    if (performance.now() > deadline) return false;
    await sleep(WORKER_LOOK_MS, undefined, { signal: stop });
  }
  return true;
}

/** While nobody can administrate, every start prints a link with which somebody becomes the administrator. */
async function offerSetup(db: Db, url: string): Promise<void> {
  if ((await db.user.count({ where: { role: 'admin' } })) > 0) return;
  const token = await createOneTimeLink(db, 'setup', null, new Date());
  say(`Create the administrator with this link; it works once, for 24 hours:\n  ${new URL(`/setup?token=${token}`, url).href}`);
}

await runMain(async () => {
  const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false } } });
  const stop = createStopSignal();
  await using undo = new AsyncDisposableStack();
  try {
    await start(values.dev, undo, stop);
    if (!stop.aborted) await once(stop, 'abort');
  } catch (error) {
    if (!stop.aborted) throw error;
  }
});
