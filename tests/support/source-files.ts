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
  /** Calls the global `fetch`, or takes it from `globalThis` or `window`. */
  usesGlobalFetch: boolean;
}

/** Parses every source file below the given folders, and the given files. */
export function readSourceFiles(paths: string[]): SourceFile[] {
  return paths.flatMap((path) => listFiles(join(ROOT, path))).map(readSourceFile);
}

function listFiles(path: string): string[] {
  if (extname(path) !== '') return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : listFiles(join(path, entry.name));
    return ENDINGS.has(extname(entry.name)) ? [join(path, entry.name)] : [];
  });
}

function readSourceFile(file: string): SourceFile {
  const text = readFileSync(file, 'utf8');
  const { program, module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const resolveImport = (specifier: string, isTypeOnly: boolean): Import => ({ specifier, path: resolvePath(file, specifier), isTypeOnly });
  const imports = [
    ...module.staticImports.map(({ moduleRequest, entries }) => resolveImport(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType))),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest, isType }) => (moduleRequest ? [resolveImport(moduleRequest.value, isType)] : []))),
    ...module.dynamicImports.flatMap(({ moduleRequest }) => {
      const literal = /^['"](.+)['"]$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
      return literal ? [resolveImport(literal[1]!, false)] : [];
    }),
  ];
  return { path: toPath(file), imports, ...findGlobals(program) };
}

function resolvePath(file: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? toPath(resolve(dirname(file), specifier)) : null;
}

function toPath(file: string): string {
  return relative(ROOT, file).replaceAll('\\', '/');
}

function findGlobals(program: Parameters<Visitor['visit']>[0]): Pick<SourceFile, 'readsProcessEnv' | 'usesGlobalFetch'> {
  let readsProcessEnv = false;
  let usesGlobalFetch = false;
  new Visitor({
    MemberExpression(node) {
      if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return;
      const name = `${node.object.name}.${node.property.name}`;
      if (name === 'process.env') readsProcessEnv = true;
      if (name === 'globalThis.fetch' || name === 'window.fetch') usesGlobalFetch = true;
    },
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'fetch') usesGlobalFetch = true;
    },
  }).visit(program);
  return { readsProcessEnv, usesGlobalFetch };
}
