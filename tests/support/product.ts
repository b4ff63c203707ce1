import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const START = join(ROOT, 'lib', 'cli', 'start.mjs');
const SETUP_LINK = /https?:\/\/\S+\/setup\?token=\S+/;

export interface Product {
  url: string;
  /** One-time link with which the first admin is made. */
  setupLink: string;
  /** Everything that the three processes have said so far. */
  output(): string;
  workerPid(): Promise<number>;
  /** Ends all three processes and removes the data. */
  stop(): Promise<void>;
}

/**
 * Starts the real thing with its supervisor, on a free port and with a data directory of its own, building it first if need be.
 * @param env set in addition to the present environment
 */
export async function startProduct(env: Record<string, string>): Promise<Product> {
  const dataDir = join(tmpdir(), `karhuno-e2e-${randomUUID()}`);
  const child = spawn(process.execPath, [START], {
    cwd: ROOT,
    env: { ...withoutKarhuno(process.env), PORT: '0', KARHUNO_DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk: Buffer) => void (output += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const stop = async () => {
    await end(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const setupLink = await readSetupLink(child, () => output);
    return { url: new URL(setupLink).origin, setupLink, output: () => output, workerPid: () => findDescendant(child.pid!, 'worker.ts'), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The developer's own settings must not reach the product under test. */
function withoutKarhuno(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = /^(KARHUNO_|OPENAI_|XMLSTOCK_|DATABASE_URL$|PORT$|HOST$|NODE_ENV$|NODE_OPTIONS$|VITEST)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !own.test(name))) as NodeJS.ProcessEnv;
}

async function readSetupLink(child: ChildProcess, output: () => string): Promise<string> {
  for (;;) {
    const link = SETUP_LINK.exec(output())?.[0];
    if (link) return link;
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The product ended before it was ready:\n${output()}`);
    await Promise.race([once(child.stdout!, 'data'), once(child, 'exit')]);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** The process below `ancestor` whose command line names `program`. */
async function findDescendant(ancestor: number, program: string): Promise<number> {
  const processes = await listProcesses();
  const isBelow = (pid: number): boolean => pid === ancestor || (processes.has(pid) && isBelow(processes.get(pid)!.parent));
  for (const [pid, { command }] of processes) {
    if (command.includes(program) && isBelow(pid)) return pid;
  }
  throw new Error(`No process below ${ancestor} runs ${program}`);
}

async function listProcesses(): Promise<Map<number, { parent: number; command: string }>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const rows = await Promise.all(pids.map(async (pid) => {
    try {
      const [status, command] = await Promise.all([readFile(`/proc/${pid}/status`, 'utf8'), readFile(`/proc/${pid}/cmdline`, 'utf8')]);
      return [pid, { parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]), command }] as const;
    } catch {
      // It ended while the list was being read.
      return null;
    }
  }));
  return new Map(rows.filter((row) => row !== null));
}
