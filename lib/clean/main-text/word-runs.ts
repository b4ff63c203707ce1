const WORD = /[\p{L}\p{N}]+/gu;
/** Nobody needs more to tell whether a block repeats another text. */
const MAX_WORDS = 60;
const MAX_LENGTH = 20_000;

/** The runs of `size` words in a row that a text has. */
export function runsOf(text: string, size: number): ReadonlySet<string> {
  return new Set(listRuns(text.slice(0, MAX_LENGTH), size, Infinity));
}

/** Share of a text's runs that are among `known`, 0 to 1; -1 if nothing is known or the text is shorter than a run. */
export function coverageOf(text: string, known: ReadonlySet<string>, size: number): number {
  if (known.size === 0) return -1;
  const runs = listRuns(text.slice(0, MAX_WORDS * 12), size, MAX_WORDS);
  return runs.length === 0 ? -1 : runs.filter((run) => known.has(run)).length / runs.length;
}

function listRuns(text: string, size: number, maxWords: number): string[] {
  const words = (text.toLowerCase().match(WORD) ?? []).slice(0, maxWords);
  if (size === 1) return words;
  const runs: string[] = [];
  for (let start = 0; start + size <= words.length; start++) runs.push(words.slice(start, start + size).join(' '));
  return runs;
}
