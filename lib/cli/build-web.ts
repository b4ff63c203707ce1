import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { AppError } from '#lib/errors.ts';
import { ROOT } from './bootstrap.mjs';
import { runProgram } from './run-program.mjs';
import { step } from './step.mjs';

/** Everything that a build reads. */
const SOURCES = ['app', 'components', 'lib', 'public', 'prisma/schema.prisma', 'proxy.ts', 'next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'tsconfig.web.json', 'package-lock.json'];
/** Made from the schema, and never part of the web process. */
const IGNORED = new Set(['lib/db/generated', 'lib/cli']);
const STAMP_FILE = join(ROOT, '.next', 'karhuno-sources');

export const NEXT = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');

/**
 * Builds the web process for production if a source has changed since the last complete build.
 * @throws AppError with the end of the build's output
 */
export async function buildWeb(signal?: AbortSignal): Promise<void> {
  const stamp = await hashSources();
  if (existsSync(STAMP_FILE) && (await readFile(STAMP_FILE, 'utf8')) === stamp) return;
  await rm(STAMP_FILE, { force: true });
  try {
    await step('Building the web pages', () => runProgram(process.execPath, [NEXT, 'build'], { cwd: ROOT, env: { NODE_ENV: 'production' }, signal }));
  } catch (cause) {
    throw new AppError('internal', `The web pages could not be built. ${(cause as Error).message}`, { cause });
  }
  await writeFile(STAMP_FILE, stamp);
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const source of SOURCES) {
    for (const file of await listFiles(join(ROOT, source))) hash.update(`\0${relative(ROOT, file)}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
}

async function listFiles(path: string): Promise<string[]> {
  if (IGNORED.has(relative(ROOT, path)) || !existsSync(path)) return [];
  if (!(await stat(path)).isDirectory()) return [path];
  const names = await readdir(path);
  return (await Promise.all(names.sort().map((name) => listFiles(join(path, name))))).flat();
}
