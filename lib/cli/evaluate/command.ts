import { access, constants, stat } from 'node:fs/promises';
import type { ParseArgsConfig } from 'node:util';
import { AppError } from '#lib/errors.ts';

export type OptionValues = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** A measurement that the project offers on anybody's own data. */
export interface EvaluateCommand {
  /** One line for the overview. */
  summary: string;
  /** What it reads, writes and prints, and what it does with bad input. */
  usage: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** Returns the result line. `progress` writes to standard error. */
  run(values: OptionValues, progress: (line: string) => void): Promise<Record<string, unknown>>;
}

/** @throws AppError invalid_input if the option is missing or empty */
export function requiredText(values: OptionValues, name: string): string {
  const value = values[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new AppError('invalid_input', `--${name} is missing. See: npm run -s evaluate -- --help`);
}

/** @throws AppError invalid_input if the option does not name a file that is there */
export async function requiredFile(values: OptionValues, name: string): Promise<string> {
  const path = requiredText(values, name);
  if (await isFolder(path, name)) throw new AppError('invalid_input', `--${name} ${path} is a folder; it must be a file.`);
  return path;
}

/** @throws AppError invalid_input if the option does not name a folder that is there */
export async function requiredFolder(values: OptionValues, name: string): Promise<string> {
  const path = requiredText(values, name);
  if (!(await isFolder(path, name))) throw new AppError('invalid_input', `--${name} ${path} is a file; it must be a folder.`);
  return path;
}

async function isFolder(path: string, name: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK);
    return (await stat(path)).isDirectory();
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new AppError('invalid_input', `--${name} ${path} ${isMissing ? 'does not exist' : 'cannot be read'}.`, { cause: error });
  }
}
