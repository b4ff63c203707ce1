import { realpath } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { AppError } from '#lib/errors.ts';
import type { EvaluateCommand } from './command.ts';

/** Loaded on demand, so that one command does not pay for the libraries of another. */
const COMMANDS: Record<string, () => Promise<EvaluateCommand>> = {
  extract: async () => (await import('./extract.ts')).extract,
  feeds: async () => (await import('./feeds.ts')).feeds,
  signals: async () => (await import('./signals.ts')).signals,
  pairs: async () => (await import('./pairs.ts')).pairs,
  dedupe: async () => (await import('./dedupe.ts')).dedupe,
  collect: async () => (await import('./collect.ts')).collect,
};

/**
 * @param args a command's name and options, as typed
 * @param progress takes lines that are not part of the result
 * @returns what belongs on standard output: the result line, or the help that was asked for
 */
export async function runEvaluate(args: readonly string[], progress: (line: string) => void): Promise<string> {
  const [name, ...rest] = args;
  if (name === undefined || isHelp(name)) return describeAll();
  if (!Object.hasOwn(COMMANDS, name)) throw new AppError('invalid_input', `There is no command "${name}"; use one of ${Object.keys(COMMANDS).join(', ')}.`);
  const command = await COMMANDS[name]!();
  if (rest.some(isHelp)) return [`Usage: npm run -s evaluate -- ${name} OPTIONS`, '', ...describe(name, command)].join('\n');
  const { values } = parseArgs({ args: rest, options: command.options, strict: true });
  await refuseInputAsOutput(values);
  return JSON.stringify(await command.run(values, progress));
}

/** The output is emptied before the input is read. @throws AppError invalid_input */
async function refuseInputAsOutput({ out, ...inputs }: Record<string, unknown>): Promise<void> {
  if (typeof out !== 'string') return;
  const written = await realpath(out).catch(() => null);
  for (const [option, path] of Object.entries(inputs)) {
    if (written === null || typeof path !== 'string' || (await realpath(path).catch(() => null)) !== written) continue;
    throw new AppError('invalid_input', `--out ${out} is the file that --${option} reads; it would be emptied. Name another one.`);
  }
}

async function describeAll(): Promise<string> {
  const parts = ['Usage: npm run -s evaluate -- NAME OPTIONS', '', 'Measures parts of Karhuno on your own data. The result is one line of JSON, last on standard output.'];
  for (const [name, load] of Object.entries(COMMANDS)) parts.push('', ...describe(name, await load()));
  return parts.join('\n');
}

function describe(name: string, { summary, usage }: EvaluateCommand): string[] {
  return [`${name}: ${summary}`, ...usage.trim().split('\n').map((line) => `  ${line}`)];
}

function isHelp(arg: string): boolean {
  return arg === '--help' || arg === '-h';
}
