const WORD = /[\p{L}\p{N}]+/gu;
/** Nobody needs more to tell whether a block repeats another text. */
const MAX_WORDS = 60;
const MAX_BLOCK_LENGTH = 12 * MAX_WORDS;
const MAX_LENGTH = 20_000;

/** The runs of `size` words in a row that a text has. */
export interface WordRuns {
  size: number;
  words: ReadonlySet<string>;
  runs: ReadonlySet<string>;
}

export function runsOf(text: string, size: number): WordRuns {
  const words = listWords(text.slice(0, MAX_LENGTH));
  const known = new Set(words);
  return { size, words: known, runs: size === 1 ? known : new Set(words.slice(size - 1).map((_, start) => joinRun(words, start, size))) };
}

/** The first words of a block, lower case. */
export function firstWords(text: string): string[] {
  return listWords(text.slice(0, MAX_BLOCK_LENGTH)).slice(0, MAX_WORDS);
}

/** Share of the runs of some words that are known, 0 to 1; -1 if nothing is known or the words are fewer than a run. */
export function coverageOf(words: readonly string[], { size, words: known, runs }: WordRuns): number {
  if (runs.size === 0 || words.length < size) return -1;
  let covered = 0;
  // Most runs hold a word that is not known, so that they need not be put together.
  let knownInRow = 0;
  words.forEach((word, index) => {
    knownInRow = known.has(word) ? knownInRow + 1 : 0;
    if (knownInRow >= size && (size === 1 || runs.has(joinRun(words, index - size + 1, size)))) covered++;
  });
  return covered / (words.length - size + 1);
}

function listWords(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

function joinRun(words: readonly string[], start: number, size: number): string {
  return words.slice(start, start + size).join(' ');
}
