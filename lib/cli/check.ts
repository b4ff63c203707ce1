import { join } from 'node:path';
import { ROOT } from './bootstrap.mjs';
import { NEXT } from './build-web.ts';
import { runMain } from './run-main.ts';
import { runProgram } from './run-program.mjs';
import { step } from './step.mjs';

const packaged = (...parts: string[]) => join(ROOT, 'node_modules', ...parts);

const CHECKS: Record<string, string[]> = {
  'Types of routes': [NEXT, 'typegen'],
  Types: [packaged('typescript', 'bin', 'tsc'), '-p', '.'],
  Lint: [packaged('oxlint', 'bin', 'oxlint'), '--deny-warnings'],
  'Unit tests and import rules': [packaged('vitest', 'vitest.mjs'), 'run', '--project', 'unit'],
};

/** Runs every check, so that one look shows all that is wrong. */
await runMain(async () => {
  let failures = 0;
  for (const [label, args] of Object.entries(CHECKS)) {
    try {
      await step(label, () => runProgram(process.execPath, args, { cwd: ROOT }));
    } catch (error) {
      failures += 1;
      process.stderr.write(`${(error as Error).message}\n`);
    }
  }
  process.stdout.write(failures === 0 ? 'All checks passed.\n' : `${failures} of ${Object.keys(CHECKS).length} checks failed.\n`);
  return failures === 0 ? 0 : 1;
});
