import { describe, expect, test } from 'vitest';
import { readSource, readSourceFiles, type SourceFile } from '#tests/support/source-files.ts';

/** A room is a folder below lib, or one at the top. */
const ROOMS: Record<string, string[]> = {
  app: ['components', 'services', 'auth', 'db', 'queries', 'charts', 'http'],
  components: ['queries', 'charts'],
  services: ['auth', 'db', 'ledger', 'optimize', 'pipeline/enqueue.ts'],
  pipeline: ['collect', 'clean', 'dedupe', 'analyse', 'db', 'ledger', 'net', 'optimize'],
  collect: ['net', 'clean'],
  clean: [],
  dedupe: [],
  analyse: [],
  net: ['optimize'],
  optimize: [],
  charts: [],
  queries: [],
  ledger: ['db'],
  auth: ['db'],
  // A request's context carries its role, and every read checks it first: the two exceptions to the table.
  http: ['db', 'auth/ctx.ts'],
  db: ['auth/ctx.ts'],
  model: [],
  prisma: ['db', 'ledger'],
  cli: ['services', 'pipeline', 'collect', 'clean', 'dedupe', 'analyse', 'net', 'optimize', 'ledger', 'auth', 'http', 'db', 'queries', 'charts', 'prisma'],
};
const PURE = new Set(['clean', 'dedupe', 'analyse', 'optimize', 'charts', 'model']);
const EVERYWHERE = ['model', 'errors.ts'];
const EFFECTS = ['env.ts', 'log.ts'];

/** All that opens a connection, or asks for an address by its name. */
const NETWORK_MODULE = /^(?:undici|ws|(?:node:)?(?:https?|http2|net|tls|dgram|dns|dns\/promises|quic))$/;
/** Ports and sockets of this machine, and whether a text is an IP address. */
const LOCAL_SOCKETS = new Set(['lib/cli/ports.ts', 'lib/db/embedded/server.ts', 'lib/http/own-origin.ts']);

const files = readSourceFiles(['app', 'components', 'lib', 'prisma', 'proxy.ts', 'next.config.js', 'prisma.config.ts']);

/** `lib/db/client.ts` → `db/client.ts`; the rest as it is. */
const shorten = (path: string) => path.replace(/^lib\//, '');
const roomOf = (path: string) => shorten(path).split('/')[0]!;

function mayImport(from: string, to: string): boolean {
  const room = roomOf(from);
  if (room === roomOf(to)) return true;
  const allowed = [...(ROOMS[room] ?? []), ...(room === 'model' ? [] : EVERYWHERE), ...(PURE.has(room) ? [] : EFFECTS)];
  return allowed.some((place) => shorten(to) === place || shorten(to).startsWith(`${place}/`));
}

function offenders(rule: (file: SourceFile) => string[]): string[] {
  return files.flatMap((file) => rule(file).map((what) => `${file.path} → ${what}`));
}

/** What reaches past `lib/net`. Pages in the browser ask their own server, by `lib/queries` and by events. */
function waysOut({ path, imports, networkGlobals }: SourceFile): string[] {
  if (path.startsWith('lib/net/')) return [];
  const modules = imports.filter(({ specifier, isTypeOnly }) => !isTypeOnly && NETWORK_MODULE.test(specifier) && !(specifier === 'node:net' && LOCAL_SOCKETS.has(path)));
  const isAllowed = (name: string): boolean => (name === 'fetch' && path.startsWith('lib/queries/')) || (name === 'EventSource' && path.startsWith('components/'));
  return [...modules.map(({ specifier }) => specifier), ...networkGlobals.filter((name) => !isAllowed(name))];
}

const specifiersOf = (file: SourceFile, pattern: RegExp) => file.imports.filter(({ specifier }) => pattern.test(specifier)).map(({ specifier }) => specifier);

describe('imports', () => {
  test('are read at all', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(files.length);
  });

  test('every file stands in a room that has rules', () => {
    const known = new Set([...Object.keys(ROOMS), 'errors.ts', 'env.ts', 'log.ts', 'proxy.ts', 'next.config.js', 'prisma.config.ts']);
    expect(offenders((file) => (known.has(roomOf(file.path)) ? [] : ['no rules']))).toEqual([]);
  });

  test('point only to rooms that the design allows', () => {
    const ruled = (file: SourceFile) => roomOf(file.path) in ROOMS;
    expect(offenders((file) => (ruled(file) ? file.imports.flatMap(({ path }) => (path === null || mayImport(file.path, path) ? [] : [path])) : []))).toEqual([]);
  });

  test('the model uses nothing but zod', () => {
    expect(offenders((file) => (roomOf(file.path) === 'model' ? specifiersOf(file, /^(?!\.|zod$)/) : []))).toEqual([]);
  });

  test('form no cycle', () => {
    expect(findCycles()).toEqual([]);
  });

  test('no file gathers others under the name of its folder', () => {
    expect(files.map(({ path }) => path).filter((path) => /\/index\.\w+$/.test(path))).toEqual([]);
  });
});

describe('effects', () => {
  test('the environment is read in one place, and by the programs that start others', () => {
    const mayRead = /^(lib\/env\.ts|lib\/cli\/.*|prisma\.config\.ts|.*\.mjs)$/;
    expect(offenders((file) => (file.readsProcessEnv && !mayRead.test(file.path) ? ['process.env'] : []))).toEqual([]);
  });

  test('only lib/net reaches the network; pages in the browser ask their own server', () => {
    expect(offenders(waysOut)).toEqual([]);
  });

  test.each<[string, string]>([
    ...['undici', 'ws', 'http', 'node:http', 'node:https', 'node:http2', 'node:net', 'node:tls', 'node:dgram', 'node:dns', 'node:dns/promises'].map((name): [string, string] => [name, `import * as door from '${name}';`]),
    ['node:net', "export { connect } from 'node:net';"],
    ['node:tls', "const { connect } = await import('node:tls');"],
    ['node:net', "const net = createRequire(import.meta.url); require('node:net');"],
    ['getBuiltinModule', "process.getBuiltinModule('node:net').connect(80);"],
    ['getBuiltinModule', 'const { getBuiltinModule } = process;'],
    ['getBuiltinModule', "process['getBuiltinModule']('node:net');"],
    ['WebSocket', "new WebSocket('wss://x.example');"],
    ['WebSocket', "new globalThis['WebSocket']('wss://x.example');"],
    ['EventSource', "new globalThis.EventSource('https://x.example');"],
    ['XMLHttpRequest', 'const Request = XMLHttpRequest;'],
    ['fetch', "await fetch('https://x.example');"],
    ['fetch', "await globalThis.fetch('https://x.example');"],
  ])('%s is seen in: %s', (way, text) => {
    expect(waysOut(readSource('lib/collect/new-door.ts', text))).toContain(way);
  });

  test.each([
    ["import type { IncomingMessage } from 'node:http';"], ["import { join } from 'node:path';"], ["deps.http.fetch('https://x.example'); const purpose = { fetch: 1 };"],
  ])('what opens nothing is let by: %s', (text) => expect(waysOut(readSource('lib/collect/new-door.ts', text))).toEqual([]));

  // Components never run in the worker, so they may use Next's links and router.
  test('nothing that the worker loads needs Next', () => {
    const mayUse = /^(app\/|components\/|proxy\.ts$|next\.config\.js$)/;
    expect(offenders((file) => (mayUse.test(file.path) ? [] : specifiersOf(file, /^next(\/|$)/)))).toEqual([]);
    expect(offenders((file) => (/^app\/|^proxy\.ts$/.test(file.path) ? [] : specifiersOf(file, /^server-only$/)))).toEqual([]);
  });

  test('in the pipeline only deps.ts joins the database, the network and the language model', () => {
    const doors = { db: /^lib\/(db|ledger)\//, net: /^lib\/net\//, model: /^lib\/analyse\/llm\.ts$/ };
    const joins = (file: SourceFile) =>
      Object.values(doors).filter((door) => file.imports.some(({ path, isTypeOnly }) => path !== null && !isTypeOnly && door.test(path))).length;
    expect(offenders((file) => (roomOf(file.path) === 'pipeline' && !file.path.endsWith('/deps.ts') && joins(file) > 1 ? ['joins'] : []))).toEqual([]);
  });
});

/** Each cycle once, as a line from its first file back to it; types count as well. */
function findCycles(): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push([...trail.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const { path: target } of byPath.get(path)?.imports ?? []) if (target !== null) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return cycles;
}
