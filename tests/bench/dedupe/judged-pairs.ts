import { readFileSync } from 'node:fs';

interface Text {
  title: string;
  text: string;
}

export interface Pair {
  a: Text;
  b: Text;
  same: boolean;
  /** Pairs that share a text, directly or by way of others, are of one group. */
  group: string;
}

/** Pairs of articles that people judged, as published with the Telegram data clustering contest. */
export function readPairs(paths: readonly string[]): Pair[] {
  const rows = paths.flatMap(readTable);
  const groupOf = groupTexts(rows.map((row) => [row['INPUT:first_url']!, row['INPUT:second_url']!]));
  return rows.map((row) => ({
    a: { title: row['INPUT:first_title']!, text: row['INPUT:first_text']! },
    b: { title: row['INPUT:second_title']!, text: row['INPUT:second_text']! },
    same: row['GOLDEN:quality'] === 'OK',
    group: groupOf(row['INPUT:first_url']!),
  }));
}

/** Pairs of headlines of the STS benchmark that people found clearly alike (3.8 of 5 and more) or clearly not (up to 2). */
export function readHeadlines(paths: readonly string[]): Pair[] {
  return paths.flatMap((path) => readFileSync(path, 'utf8').split('\n')).map((line) => line.split('\t'))
    .filter(([, genre, , , score]) => genre === 'headlines' && (Number(score) >= 3.8 || Number(score) <= 2))
    .map(([, , year, number, score, a, b]) => ({ a: { title: a!, text: '' }, b: { title: b!, text: '' }, same: Number(score) >= 3.8, group: `${year} ${number}` }));
}

function readTable(path: string): Record<string, string>[] {
  const [head, ...rows] = readFileSync(path, 'utf8').split(/\r?\n/).filter(Boolean).map((line) => line.split('\t').map((cell) => cell.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"')));
  return rows.map((row) => Object.fromEntries(head!.map((name, index) => [name, row[index] ?? ''])));
}

/** Joins what is linked. @returns for each text a name of its group */
function groupTexts(links: readonly (readonly [string, string])[]): (text: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (text: string): string => {
    const parent = parents.get(text);
    return parent === undefined ? text : rootOf(parent);
  };
  for (const [first, second] of links) {
    const [root, other] = [rootOf(first), rootOf(second)];
    if (root !== other) parents.set(root, other);
  }
  return rootOf;
}
