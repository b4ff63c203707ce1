import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { cleanDocument } from '#lib/clean/clean-document.ts';

const PAGES = 60;
const PAGE_BYTES = 1_000_000;

it('keeps no page in memory for the names and entities in it', () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const page = (index: number): Uint8Array => Buffer.from(`<!--${'x'.repeat(PAGE_BYTES)}--><p class="a-name-of-its-own-${index}">&thickapproxim${index}; Acme buys Beta Robotics for five million.</p>`);
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < PAGES; index++) cleanDocument({ bytes: page(index), contentType: 'text/html', url: 'https://news.example/acme' }, null);
  collectGarbage();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan((PAGES * PAGE_BYTES) / 3);
});
