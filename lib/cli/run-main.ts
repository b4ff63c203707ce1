import { AppError } from '#lib/errors.ts';

/**
 * Runs a program to its end and leaves the process with its exit code. A failure that is expected is told in words, any
 * other with its stack.
 */
export async function runMain(main: () => Promise<number | void>): Promise<never> {
  try {
    process.exit((await main()) ?? 0);
  } catch (error) {
    process.stderr.write(`${error instanceof AppError ? error.message : ((error as Error).stack ?? String(error))}\n`);
    process.exit(1);
  }
}
