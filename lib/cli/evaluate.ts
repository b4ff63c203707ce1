import { parseArgs } from 'node:util';
import { AppError } from '#lib/errors.ts';
import type { EvaluateCommand } from './evaluate/command.ts';

/** Loaded on demand, so that one command does not pay for the libraries of another. */
const COMMANDS: Record<string, () => Promise<EvaluateCommand>> = {
  extract: async () => (await import('./evaluate/extract.ts')).extract,
  feeds: async () => (await import('./evaluate/feeds.ts')).feeds,
  signals: async () => (await import('./evaluate/signals.ts')).signals,
  pairs: async () => (await import('./evaluate/pairs.ts')).pairs,
  dedupe: async () => (await import('./evaluate/dedupe.ts')).dedupe,
  collect: async () => (await import('./evaluate/collect.ts')).collect,
};

async function help(): Promise<string> {
  const parts = ['Usage: npm run -s evaluate -- NAME OPTIONS', '', 'Measures parts of Karhuno on your own data. The result is one line of JSON, last on standard output.'];
  for (const [name, load] of Object.entries(COMMANDS)) {
    const command = await load();
    parts.push('', `${name}: ${command.summary}`, ...command.usage.trim().split('\n').map((line) => `  ${line}`));
  }
  return parts.join('\n');
}

async function main(args: string[]): Promise<void> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h') {
    process.stdout.write(`${await help()}\n`);
    return;
  }
  const load = COMMANDS[name];
  if (!load) throw new AppError('invalid_input', `There is no command "${name}"; use one of ${Object.keys(COMMANDS).join(', ')}.`);
  const command = await load();
  const { values } = parseArgs({ args: rest, options: command.options, strict: true });
  const result = await command.run(values, (line) => process.stderr.write(`${line}\n`));
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const expected = error instanceof AppError || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  process.stderr.write(`${expected ? (error as Error).message : (error as Error).stack ?? String(error)}\n`);
  process.exitCode = expected ? 2 : 1;
});
