import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { SERVER_USER } from './access.ts';
import type { Binaries } from './binaries.ts';
import type { ServerAccount } from './server-account.ts';

const run = promisify(execFile);
const STOP_TIMEOUT_SECONDS = 30;

export function isCluster(clusterDir: string): boolean {
  return existsSync(join(clusterDir, 'PG_VERSION'));
}

/** Creates an empty cluster, unless there is one. It sorts text the same way on every machine. */
export async function ensureCluster(clusterDir: string, password: string, binaries: Binaries, account: ServerAccount | null): Promise<void> {
  if (isCluster(clusterDir)) return;
  const unfinished = `${clusterDir}.new`;
  const passwordFile = join(unfinished, 'password');
  const dataDir = join(unfinished, 'data');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const path of [unfinished, passwordFile]) await chown(path, account.uid, account.gid);
  await run(
    binaries.initdb,
    [`--pgdata=${dataDir}`, `--pwfile=${passwordFile}`, `--username=${SERVER_USER}`, '--auth=scram-sha-256', '--encoding=UTF8',
      '--no-locale', '--locale-provider=icu', '--icu-locale=und', '--no-instructions'],
    { ...account, cwd: dirname(dataDir), env: serverEnv() },
  );
  await rename(dataDir, clusterDir);
  await rm(unfinished, { recursive: true });
}

/** Stops the server that runs on the cluster, also one whose supervisor was killed. Returns its process id, or null if none ran. */
export async function stopServer(clusterDir: string, binaries: Binaries, account: ServerAccount | null): Promise<number | null> {
  const pid = await readPostmasterPid(clusterDir);
  if (pid === null) return null;
  if (!(await isPostmaster(pid))) {
    // The process id went to another program, which PostgreSQL would take for a running server.
    await rm(join(clusterDir, 'postmaster.pid'), { force: true });
    return null;
  }
  await run(binaries.pgCtl, ['stop', '-D', clusterDir, '-m', 'fast', '-w', '-t', String(STOP_TIMEOUT_SECONDS)], { ...account, cwd: clusterDir, env: serverEnv() });
  return pid;
}

async function readPostmasterPid(clusterDir: string): Promise<number | null> {
  const text = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const pid = Number.parseInt(text, 10);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/** Where the system lists processes under /proc, their name decides; elsewhere any living process counts. */
async function isPostmaster(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (!existsSync('/proc/self/comm')) return true;
  return (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim() === 'postgres';
}

/** Nothing of the caller's environment can steer the server (PGDATA, PGPORT and the like, or secrets). */
export function serverEnv(): NodeJS.ProcessEnv {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } as unknown as NodeJS.ProcessEnv;
}
