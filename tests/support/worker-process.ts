import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const WORKER = fileURLToPath(new URL('../../lib/cli/worker.ts', import.meta.url));

/** A worker as a process of its own, which can be killed; it may reach loopback. Whoever starts it ends it. */
export function startWorkerProcess(databaseUrl: string, env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [WORKER], {
    env: { NODE_ENV: 'test', PATH: process.env['PATH'] ?? '', DATABASE_URL: databaseUrl, KARHUNO_ALLOW_NETWORKS: '127.0.0.0/8', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
