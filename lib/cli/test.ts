import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from './bootstrap.mjs';
import { buildWeb } from './build-web.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { runMain } from './run-main.ts';

const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');

/** What Vitest's JSON report says of each file; a file that could not be loaded has no tests of its own. */
const Report = z.object({
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

async function runVitest(args: string[]): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'karhuno-report-'));
  try {
    const report = join(folder, 'report.json');
    const vitestArgs = [VITEST, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args];
    const vitest = spawn(process.execPath, vitestArgs, { cwd: ROOT, stdio: 'inherit' });
    const [code] = await once(vitest, 'exit');
    const counts = existsSync(report) ? count(Report.parse(JSON.parse(await readFile(report, 'utf8')))) : { passed: 0, failed: 0, skipped: 0 };
    // An error outside of any test fails the run as well.
    return code === 0 ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function count({ testResults }: z.infer<typeof Report>): Counts {
  const statuses = testResults.flatMap((file) => (file.assertionResults.length > 0 ? file.assertionResults : [file]).map((result) => result.status));
  const passed = statuses.filter((status) => status === 'passed').length;
  const failed = statuses.filter((status) => status === 'failed').length;
  return { passed, failed, skipped: statuses.length - passed - failed };
}

/** Runs all suites, or those that the arguments choose as Vitest understands them. */
await runMain(async () => {
  await buildWeb();
  const missing = await ensureChromium();
  const counts = await runVitest([...(missing === null ? [] : ['--project', '!e2e']), ...process.argv.slice(2)]);
  if (missing !== null) process.stdout.write(`The browser tests did not run. ${missing}\n`);
  if (counts.passed + counts.failed === 0) process.stdout.write('No test ran.\n');
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed${skipped}\n`);
  return counts.failed === 0 && counts.passed > 0 && missing === null ? 0 : 1;
});
