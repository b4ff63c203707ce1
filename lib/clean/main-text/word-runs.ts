const WORD = /[\p{L}\p{N}]+/gu;
/** Nobody needs more to tell whether a block repeats another text. */
const MAX_WORDS = 60;
const MAX_BLOCK_LENGTH = 12 * MAX_WORDS;
const MAX_LENGTH = 20_000;

/** The runs of `size` words in a row that a text has. */
export function runsOf(text: string, size: number): ReadonlySet<string> {
  return new Set(listRuns(listWords(text.slice(0, MAX_LENGTH)), size));
}

/** The first words of a block, lower case. */
export function firstWords(text: string): string[] {
  return listWords(text.slice(0, MAX_BLOCK_LENGTH)).slice(0, MAX_WORDS);
}

/** Share of the runs of some words that are among `known`, 0 to 1; -1 if nothing is known or the words are fewer than a run. */
export function coverageOf(words: readonly string[], known: ReadonlySet<string>, size: number): number {
  if (known.size === 0 || words.length < size) return -1;
  const runs = listRuns(words, size);
  return runs.filter((run) => known.has(run)).length / runs.length;
}

function listWords(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

function listRuns(words: readonly string[], size: number): readonly string[] {
  if (size === 1) return words;
  const runs: string[] = [];
  for (let start = 0; start + size <= words.length; start++) runs.push(words.slice(start, start + size).join(' '));
  return runs;
}
