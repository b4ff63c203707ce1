import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, readSourceFiles } from '#tests/support/source-files.ts';

/** Those that answer without a session: whether the server lives, and what it counts (which has a token of its own). */
const OPEN = ['app/api/health/route.ts GET', 'app/api/metrics/route.ts GET'];
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];

const routes = readSourceFiles(['app']).filter(({ path }) => path.endsWith('/route.ts')).flatMap(({ path }) => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return METHODS.filter((method) => new RegExp(`^export\\b.*\\b${method}\\b`, 'm').test(text)).map((method) => ({ name: `${path} ${method}`, method, text }));
});

test('routes are found', () => {
  expect(routes.length).toBeGreaterThan(20);
  expect(routes.map(({ name }) => name)).toEqual(expect.arrayContaining(OPEN));
});

test.each(routes.filter(({ name }) => !OPEN.includes(name)))('$name asks who is there', ({ method, text }) => {
  const wrapper = method === 'GET' ? 'query' : 'mutation';
  expect(text).toMatch(new RegExp(`^export const ${method} = ${wrapper}\\(`, 'm'));
  expect(text).toMatch(/import \{[^}]*\} from '#app\/handlers\.ts'/);
});
