import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, stat } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { AppError } from '#lib/errors.ts';
import { DATABASE_NAME, databaseUrl, readAccess, writeAccess, type ServerAccess } from './access.ts';
import { prepareBinaries, type Binaries } from './binaries.ts';
import { ensureCluster, isCluster, serverEnv, stopServer } from './cluster.ts';
import { canReach, findServerAccount, type ServerAccount } from './server-account.ts';

/** Where root keeps what the server's account must reach. */
export const SHARED_DIR = '/var/lib/karhuno';
const START_TIMEOUT_MS = 60_000;
const START_ATTEMPTS = 5;
const RETRY_PAUSE_MS = 500;
const MAX_LOG_BYTES = 10 * 1024 * 1024;
/** Causes that pass: another program took the port, or processes of a killed server have not ended yet. */
const PASSING_CAUSE = /could not bind|Address already in use|is still in use/;

export interface EmbeddedOptions {
  /** Holds the cluster in `postgres/`, its log and its password. */
  dataDir: string;
  /** Settings as in postgresql.conf, e.g. `{ fsync: 'off' }`. */
  settings?: Record<string, string>;
}

export interface EmbeddedServer {
  /** Address of the database `karhuno`. */
  url: string;
  pid: number;
  /** Process id of a server that an earlier start left behind and that was stopped now. */
  leftoverPid: number | null;
  logFile: string;
  /** Resolves when the server's process has ended, for whatever reason. */
  exited: Promise<void>;
  /** Ends connections, writes everything to disk and waits for the end. */
  stop(): Promise<void>;
}

interface Place {
  options: EmbeddedOptions;
  clusterDir: string;
  logFile: string;
  account: ServerAccount | null;
  binaries: Binaries;
}

/** Whether a server was ever started on this data directory. */
export function hasDatabase(dataDir: string): boolean {
  return isCluster(clusterDirOf(dataDir));
}

/**
 * Starts PostgreSQL on a data directory, which is created where missing, on a loopback port with a generated password.
 * The caller makes sure that the directory has one user at a time.
 * @throws AppError that says what to do, with the end of the server's log
 */
export async function startEmbeddedServer(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const place = await prepare(options);
  const access = await readAccess(options.dataDir);
  await writeAccess(options.dataDir, access);
  await ensureCluster(place.clusterDir, access.password, place.binaries, place.account);
  const leftoverPid = await stopServer(place.clusterDir, place.binaries, place.account);
  for (let attempt = 1; ; attempt++) {
    const chosen = { ...access, port: await choosePort(access.port) };
    try {
      const { pid, exited } = await launch(place, chosen);
      await writeAccess(options.dataDir, chosen);
      const stop = async () => {
        await stopServer(place.clusterDir, place.binaries, place.account);
        await exited;
      };
      return { url: databaseUrl(chosen, DATABASE_NAME), pid, leftoverPid, logFile: place.logFile, exited, stop };
    } catch (error) {
      if (attempt === START_ATTEMPTS || !PASSING_CAUSE.test(String(error))) throw error;
      await sleep(RETRY_PAUSE_MS);
    }
  }
}

function clusterDirOf(dataDir: string): string {
  return join(dataDir, 'postgres');
}

async function prepare(options: EmbeddedOptions): Promise<Place> {
  const { dataDir } = options;
  const clusterDir = clusterDirOf(dataDir);
  await mkdir(dataDir, { recursive: true });
  const account = await findServerAccount(clusterDir);
  // The server's account must pass through; the files inside are closed one by one.
  await chmod(dataDir, account ? 0o711 : 0o700);
  if (!(await canReach(account, dataDir))) {
    throw new AppError('internal', `PostgreSQL does not run as root, and the account that it runs as cannot reach ${dataDir}. Open the folders above it with chmod o+x, or set KARHUNO_DATA_DIR to another place, e.g. ${SHARED_DIR}/data.`);
  }
  return { options, clusterDir, logFile: join(dataDir, 'postgres.log'), account, binaries: await prepareBinaries(account, account ? SHARED_DIR : dataDir) };
}

/** Starts the server and waits until it answers. It is detached, so that Ctrl-C reaches the supervisor alone. */
async function launch(place: Place, access: ServerAccess): Promise<{ pid: number; exited: Promise<void> }> {
  const { clusterDir, logFile, account, binaries } = place;
  const logStart = await rotateLog(logFile);
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(access.port), timezone: 'UTC', log_timezone: 'UTC', ...place.options.settings };
  const args = ['-D', clusterDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(binaries.postgres, args, { ...account, cwd: clusterDir, env: serverEnv(), detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  await once(child, 'spawn');
  const end = new AbortController();
  const exited = once(child, 'exit').then(() => end.abort());
  try {
    await waitUntilReady(access, end.signal);
  } catch (cause) {
    if (!end.signal.aborted) child.kill('SIGQUIT');
    const lines = (await readFile(logFile, 'utf8')).slice(logStart).trim();
    throw new AppError('internal', `The embedded PostgreSQL did not start. Its log ${logFile} ends with:\n${lines.slice(-2_000)}`, { cause });
  }
  child.unref();
  return { pid: child.pid!, exited };
}

/** Returns the length of the log as it stands, after putting a big one aside. */
async function rotateLog(file: string): Promise<number> {
  const size = await stat(file).then((entry) => entry.size, () => 0);
  if (size < MAX_LOG_BYTES) return size;
  await rename(file, `${file}.1`);
  return 0;
}

async function waitUntilReady(access: ServerAccess, ended: AbortSignal): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      return await ensureDatabase(access);
    } catch (error) {
      if (ended.aborted || performance.now() > deadline) throw error;
      await sleep(30);
    }
  }
}

async function ensureDatabase(access: ServerAccess): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(access, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE_NAME]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(DATABASE_NAME)}`);
  } finally {
    await client.end();
  }
}

/** The port of the last start if it is free, so that clients find a restarted server, or else one that the system picks. */
async function choosePort(preferred: number): Promise<number> {
  for (const port of preferred === 0 ? [0] : [preferred, 0]) {
    const probe = createServer();
    try {
      probe.listen(port, '127.0.0.1');
      await once(probe, 'listening');
      return (probe.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    } finally {
      probe.close();
    }
  }
  throw new AppError('internal', 'No loopback port is free for the database.');
}
