import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bootstrap.mjs';
import { findChromium } from './find-chromium.ts';
import { runProgram } from './run-program.mjs';
import { step } from './step.mjs';

const APT = '/usr/bin/apt-get';
const PLAYWRIGHT = join(ROOT, 'node_modules', 'playwright-core', 'cli.js');

/**
 * Makes sure that the browser tests have a Chromium: from Debian's packages as root, else by Playwright's download.
 * @returns null, or what is missing and what to do, in words
 */
export async function ensureChromium(): Promise<string | null> {
  if (findChromium()) return null;
  try {
    await step('Installing Chromium', install);
  } catch (error) {
    return `No Chromium was found and none could be installed. As root: apt-get install chromium. What was tried: ${(error as Error).message}`;
  }
  return findChromium() ? null : 'Chromium was installed, but not where it was looked for. As root: apt-get install chromium.';
}

async function install(): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync(APT)) return await runProgram(process.execPath, [PLAYWRIGHT, 'install', 'chromium']);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram(APT, ['update'], { env });
  await runProgram(APT, ['install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation'], { env });
}
