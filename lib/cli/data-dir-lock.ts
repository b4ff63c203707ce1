import { existsSync, unlinkSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '#lib/errors.ts';

/** Who uses a data directory. */
export const LockHolder = z.object({
  pid: z.int().positive(),
  /** When the process began, as the system tells it; tells it from a later process with the same id. Null where the system does not tell. */
  startedAt: z.string().nullable(),
  /** Address of the web pages. */
  url: z.string(),
});
export type LockHolder = z.infer<typeof LockHolder>;

const LOCK = 'lock.json';

/**
 * Takes the data directory for this process.
 * @returns a function that gives it back
 * @throws AppError `conflict` that names the process which has it
 */
export async function lockDataDir(dataDir: string, url: string): Promise<() => void> {
  const file = join(dataDir, LOCK);
  const own = `${file}.${process.pid}`;
  await writeFile(own, JSON.stringify({ pid: process.pid, startedAt: await readStartTime(process.pid), url } satisfies LockHolder));
  try {
    while (!(await tryLink(own, file))) {
      const text = await readFile(file, 'utf8').catch(() => '');
      const holder = await livingHolder(text);
      if (holder) {
        throw new AppError('conflict', `Karhuno already runs on ${dataDir}: process ${holder.pid}, ${holder.url}. Use that one, stop it (kill ${holder.pid}), or set KARHUNO_DATA_DIR and PORT for a second one.`);
      }
      await removeStale(file, text);
    }
  } finally {
    await rm(own, { force: true });
  }
  return () => unlinkSync(file);
}

/** The process that uses the data directory now, or null. */
export async function findLockHolder(dataDir: string): Promise<LockHolder | null> {
  return await livingHolder(await readFile(join(dataDir, LOCK), 'utf8').catch(() => ''));
}

/** A file appears under its second name in one step, and only one process succeeds. */
async function tryLink(own: string, file: string): Promise<boolean> {
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Another process may have replaced the lock since it was read; then it gets it back. */
async function removeStale(file: string, text: string): Promise<void> {
  const aside = `${file}.stale.${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  if ((await readFile(aside, 'utf8').catch(() => text)) !== text) await tryLink(aside, file);
  await rm(aside, { force: true });
}

async function livingHolder(text: string): Promise<LockHolder | null> {
  if (text === '') return null;
  const holder = LockHolder.parse(JSON.parse(text));
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return null;
  }
  return (await readStartTime(holder.pid)) === holder.startedAt ? holder : null;
}

/** Field 22 of /proc/PID/stat, counted after the command's name, which may itself hold spaces and brackets. */
async function readStartTime(pid: number): Promise<string | null> {
  if (!existsSync('/proc/self/stat')) return null;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}
