import { join } from 'node:path';
import { ROOT } from './bootstrap.mjs';
import { NEXT } from './build-web.ts';
import { startChild } from './child.ts';
import type { Running } from './keep-running.ts';
import { WORKER_ENV, WORKER_NODE_ARGS } from './worker-memory.mjs';

const WEB_STOP_TIMEOUT_MS = 10_000;
const WORKER_STOP_TIMEOUT_MS = 30_000;
const END_WITH_SUPERVISOR = join(ROOT, 'lib', 'cli', 'end-with-supervisor.mjs');
const WORKER = join(ROOT, 'lib', 'cli', 'worker.ts');

/** What the processes of one installation share. */
export interface Setting {
  isDev: boolean;
  host: string;
  port: number;
  env: Record<string, string>;
}

/** Starts Next on the host and port. */
export async function startWeb({ isDev, host, port, env }: Setting): Promise<Running> {
  return await startChild({
    args: ['--import', END_WITH_SUPERVISOR, NEXT, isDev ? 'dev' : 'start', '--hostname', host, '--port', String(port)],
    env: { ...env, NODE_ENV: isDev ? 'development' : 'production' },
    showOutput: isDev,
    stopTimeoutMs: WEB_STOP_TIMEOUT_MS,
  });
}

/** Starts the worker. Asked to stop, it finishes the jobs that it has begun. */
export async function startWorkerProcess({ isDev, env }: Setting): Promise<Running> {
  return await startChild({
    args: ['--disable-warning=ExperimentalWarning', ...WORKER_NODE_ARGS, WORKER],
    env: { ...WORKER_ENV, ...env, NODE_ENV: isDev ? 'development' : 'production' },
    showOutput: true,
    stopTimeoutMs: WORKER_STOP_TIMEOUT_MS,
  });
}
