import { CAPITALISED, LONG, type Words } from './read-words.ts';

/** Where capitals tell names, a larger share of the longer words has one. */
const MAX_CAPITALISED = 0.05;

/** Not in scripts without capitals, even with a foreign name among the words, nor in a text all in small letters. */
export function capitalsTellNames(...texts: readonly Words[]): boolean {
  let capitalised = 0;
  let longer = 0;
  for (const { kinds } of texts) {
    for (let index = 0; index < kinds.length; index++) {
      if (kinds[index]! & CAPITALISED) capitalised++;
      if (kinds[index]! & (CAPITALISED | LONG)) longer++;
    }
  }
  return capitalised > MAX_CAPITALISED * longer;
}
