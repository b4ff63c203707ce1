import { CAPITALISED, LONG, type Words } from './read-words.ts';

/** Where capitals tell names, a larger share of the longer words has one. */
const MAX_CAPITALISED = 0.05;

/** Not in scripts without capitals, even with a foreign name among the words, nor in a text all in small letters. */
export function capitalsTellNames(...texts: readonly Words[]): boolean {
  const count = (mask: number): number => texts.reduce((sum, { kinds }) => sum + kinds.reduce((found, kind) => found + ((kind & mask) > 0 ? 1 : 0), 0), 0);
  return count(CAPITALISED) > MAX_CAPITALISED * count(CAPITALISED | LONG);
}
