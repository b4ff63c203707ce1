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
