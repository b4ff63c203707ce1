import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { AppError } from '#lib/errors.ts';

const run = promisify(execFile);

/** The system account that the server runs as. */
export interface ServerAccount {
  uid: number;
  gid: number;
}

const NAME = 'postgres';

/**
 * PostgreSQL refuses to run as root. Root therefore starts it as the owner of an existing cluster, or as the system
 * user `postgres`, which is created where it is missing. Anybody else runs it as themselves.
 * @returns null to run as the present user
 */
export async function findServerAccount(clusterDir: string): Promise<ServerAccount | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(clusterDir).catch(() => null);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await lookUp()) ?? (await create());
}

async function lookUp(): Promise<ServerAccount | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

async function create(): Promise<ServerAccount> {
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', NAME]);
  } catch (cause) {
    throw new AppError('internal', `PostgreSQL does not run as root, and the system user "${NAME}" could not be created. Create it, start as an ordinary user, or set DATABASE_URL.`, { cause });
  }
  const account = await lookUp();
  if (!account) throw new AppError('internal', `The system user "${NAME}" was created but cannot be found. Start as an ordinary user, or set DATABASE_URL.`);
  return account;
}

/** Tells whether the account can pass through every folder above `path` and enter it. */
export async function canReach(account: ServerAccount | null, path: string): Promise<boolean> {
  if (!account) return true;
  return await run('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...account, cwd: '/' }).then(() => true, () => false);
}
