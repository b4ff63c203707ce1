import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SHARED_DIR } from '#lib/db/embedded/server.ts';
import { canReach, findServerAccount } from '#lib/db/embedded/server-account.ts';
import type { Env } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import { ROOT } from './bootstrap.mjs';

const SECRET_BYTES = 32;

/** Finds the data directory, and creates it if it is not there. */
export async function openDataDir(env: Env): Promise<string> {
  const dataDir = await findDataDir(env);
  // Root's own place, which the database's account must be able to enter.
  if (dirname(dataDir) === SHARED_DIR && process.getuid?.() === 0) {
    await mkdir(SHARED_DIR, { recursive: true });
    await chmod(SHARED_DIR, 0o755);
  }
  await mkdir(dataDir, { recursive: true, mode: 0o700 }).catch((cause: NodeJS.ErrnoException) => {
    throw new AppError('invalid_input', `The data directory ${dataDir} cannot be created (${cause.code}). Set KARHUNO_DATA_DIR to a folder that you may write.`, { cause });
  });
  return dataDir;
}

/**
 * The data directory, be it there or not: the one that is set, or `.karhuno` in the project. Below a folder that the
 * database's account cannot enter (as root, in a closed home) it is a folder of the project's own under /var/lib/karhuno.
 */
export async function findDataDir(env: Env): Promise<string> {
  const isChosen = process.env.KARHUNO_DATA_DIR?.trim();
  if (isChosen || env.DATABASE_URL || existsSync(env.KARHUNO_DATA_DIR)) return env.KARHUNO_DATA_DIR;
  if (await canReach(await findServerAccount(env.KARHUNO_DATA_DIR), ROOT)) return env.KARHUNO_DATA_DIR;
  return join(SHARED_DIR, `${basename(ROOT)}-${createHash('sha256').update(ROOT).digest('hex').slice(0, 8)}`);
}

/** The secret that signs sessions: the one that is set, or one that the data directory keeps. */
export async function readSecret(env: Env, dataDir: string): Promise<string> {
  if (env.KARHUNO_SECRET) return env.KARHUNO_SECRET;
  const file = join(dataDir, 'secret');
  if (!existsSync(file)) await writeFile(file, randomBytes(SECRET_BYTES).toString('hex'), { mode: 0o600 });
  await chmod(file, 0o600);
  return (await readFile(file, 'utf8')).trim();
}
