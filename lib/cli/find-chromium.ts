import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The system's Chromium, or one that Playwright has downloaded; null if there is none. */
export function findChromium(): string | null {
  return [...PLACES, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}
