import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '#tests/support/source-files.ts';

interface LockedPackage {
  version: string;
  integrity?: string;
  os?: string[];
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, LockedPackage> };
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Versions below these have known holes. A package that is not used passes. */
const FLOORS: Record<string, string> = {
  next: '16.3.3',
  react: '19.2.6',
  'react-dom': '19.2.6',
  undici: '7.18.2',
  'fast-xml-parser': '5.5.7',
  'better-auth': '1.4.5',
};

function isBelow(version: string, floor: string): boolean {
  const [own, least] = [version, floor].map((text) => text.split('-')[0]!.split('.').map(Number));
  const differing = least!.findIndex((part, index) => part !== own![index]);
  return differing >= 0 && own![differing]! < least![differing]!;
}

/** Looks where Node would look for a package: in the folder of the one that needs it, and in every folder above. */
function isInstalledFor(path: string, name: string): boolean {
  const parts = `/${path}`.split('/node_modules/');
  return parts.some((_, depth) => {
    const folder = parts.slice(0, parts.length - depth).join('/node_modules/').slice(1);
    return `${folder === '' ? '' : `${folder}/`}node_modules/${name}` in lock.packages;
  });
}

describe('lock file', () => {
  test.each([
    ['16.3.2', '16.3.3', true],
    ['16.3.3', '16.3.3', false],
    ['16.10.0', '16.3.3', false],
    ['15.9.9', '16.3.3', true],
    ['17.0.0', '16.3.3', false],
  ])('%s below %s: %s', (version, floor, expected) => {
    expect(isBelow(version, floor)).toBe(expected);
  });

  test('holds no version with a known hole', () => {
    const below = locked.filter(([path, { version }]) => FLOORS[nameOf(path)] !== undefined && isBelow(version, FLOORS[nameOf(path)]!));
    expect(below.map(([path, { version }]) => `${path} ${version}`)).toEqual([]);
    expect(lock.packages['node_modules/next']).toBeDefined();
  });

  test('names every package that any other needs, on every system, or a clean install would refuse it', () => {
    const missing = locked.flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !isInstalledFor(path, name)).map((name) => `${path} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('has a checksum for whatever is installed on Linux', () => {
    const unchecked = locked.filter(([, { integrity, os }]) => integrity === undefined && (os === undefined || os.includes('linux')));
    expect(unchecked.map(([path]) => path).filter((path) => !/wasm32|-(arm|ppc64|riscv64|s390x|musl)\b/.test(path))).toEqual([]);
  });
});
