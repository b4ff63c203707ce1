import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** How to reach the server of a data directory; kept there for the owner's eyes alone. */
export const ServerAccess = z.object({ port: z.int().min(0).max(65_535), password: z.string().min(32) });
export type ServerAccess = z.infer<typeof ServerAccess>;

export const SERVER_USER = 'karhuno';
export const DATABASE_NAME = 'karhuno';

/** Reads the access of a data directory, or makes up a password for a new one. Port 0 means that none was chosen yet. */
export async function readAccess(dataDir: string): Promise<ServerAccess> {
  const file = accessFile(dataDir);
  if (!existsSync(file)) return { port: 0, password: randomBytes(24).toString('hex') };
  return ServerAccess.parse(JSON.parse(await readFile(file, 'utf8')));
}

export async function writeAccess(dataDir: string, access: ServerAccess): Promise<void> {
  const unfinished = `${accessFile(dataDir)}.${process.pid}`;
  await writeFile(unfinished, `${JSON.stringify(access)}\n`, { mode: 0o600 });
  await rename(unfinished, accessFile(dataDir));
}

export function databaseUrl({ port, password }: ServerAccess, database: string): string {
  return `postgresql://${SERVER_USER}:${password}@127.0.0.1:${port}/${database}`;
}

function accessFile(dataDir: string): string {
  return join(dataDir, 'database.json');
}
