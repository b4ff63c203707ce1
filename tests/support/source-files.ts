import { readFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { Visitor, parseSync } from 'oxc-parser';

export const ROOT = resolve(import.meta.dirname, '../..');
const ENDINGS = new Set(['.ts', '.tsx', '.mjs', '.js']);
const SKIPPED = new Set(['node_modules', 'generated', '.next', '.git', '.karhuno']);

export interface Import {
  /** As written. */
  specifier: string;
  /** Path from the project root if it points into the project, else null. */
  path: string | null;
  isTypeOnly: boolean;
}

export interface SourceFile {
  /** From the project root, with forward slashes. */
  path: string;
  imports: Import[];
  readsProcessEnv: boolean;
  /** Globals that reach the network, and `getBuiltinModule`, which hands out modules that no import names. */
  networkGlobals: string[];
}

const NETWORK_GLOBALS = new Set(['WebSocket', 'EventSource', 'XMLHttpRequest', 'sendBeacon', 'getBuiltinModule']);
const GLOBAL_OBJECTS = new Set(['globalThis', 'window', 'self', 'global']);

/** Parses every source file below the given folders, and the given files. */
export function readSourceFiles(paths: string[]): SourceFile[] {
  return paths.flatMap((path) => listFiles(join(ROOT, path))).map((file) => readSource(file, readFileSync(file, 'utf8')));
}

function listFiles(path: string): string[] {
  if (extname(path) !== '') return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : listFiles(join(path, entry.name));
    return ENDINGS.has(extname(entry.name)) ? [join(path, entry.name)] : [];
  });
}

/** @param file whether its text is there or not, its name says in which language it is written */
export function readSource(file: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const resolveImport = (specifier: string, isTypeOnly: boolean): Import => ({ specifier, path: resolvePath(file, specifier), isTypeOnly });
  const { required, ...globals } = findGlobals(program);
  const imports = [
    ...module.staticImports.map(({ moduleRequest, entries }) => resolveImport(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType))),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest, isType }) => (moduleRequest ? [resolveImport(moduleRequest.value, isType)] : []))),
    ...module.dynamicImports.flatMap(({ moduleRequest }) => {
      const literal = /^['"](.+)['"]$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
      return literal ? [resolveImport(literal[1]!, false)] : [];
    }),
    ...required.map((specifier) => resolveImport(specifier, false)),
  ];
  return { path: toPath(file), imports, ...globals };
}

function resolvePath(file: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? toPath(resolve(dirname(file), specifier)) : null;
}

function toPath(file: string): string {
  return relative(ROOT, file).replaceAll('\\', '/');
}

function findGlobals(program: Parameters<Visitor['visit']>[0]): Pick<SourceFile, 'readsProcessEnv' | 'networkGlobals'> & { required: string[] } {
  let readsProcessEnv = false;
  const networkGlobals = new Set<string>();
  const required: string[] = [];
  const note = (name: unknown): void => void (typeof name === 'string' && NETWORK_GLOBALS.has(name) && networkGlobals.add(name));
  new Visitor({
    Identifier: ({ name }) => note(name),
    // As in `globalThis['WebSocket']`.
    Literal: ({ value }) => note(value),
    MemberExpression(node) {
      if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return;
      if (`${node.object.name}.${node.property.name}` === 'process.env') readsProcessEnv = true;
      if (GLOBAL_OBJECTS.has(node.object.name) && node.property.name === 'fetch') networkGlobals.add('fetch');
    },
    CallExpression({ callee, arguments: [first] }) {
      if (callee.type !== 'Identifier') return;
      if (callee.name === 'fetch') networkGlobals.add('fetch');
      if (callee.name === 'require' && first?.type === 'Literal' && typeof first.value === 'string') required.push(first.value);
    },
  }).visit(program);
  return { readsProcessEnv, networkGlobals: [...networkGlobals], required };
}
