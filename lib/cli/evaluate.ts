import { AppError } from '#lib/errors.ts';
import { runEvaluate } from './evaluate/run-evaluate.ts';

runEvaluate(process.argv.slice(2), (line) => process.stderr.write(`${line}\n`)).then((output) => process.stdout.write(`${output}\n`)).catch((error: unknown) => {
  const expected = error instanceof AppError || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  process.stderr.write(`${expected ? (error as Error).message : (error as Error).stack ?? String(error)}\n`);
  process.exitCode = expected ? 2 : 1;
});
