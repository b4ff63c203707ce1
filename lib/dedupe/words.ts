import { hashSlice, scanWords } from './scan-words.ts';

/** Hashes of the words of a text as compared: one Unicode form, lower case, no punctuation. */
export function hashWords(text: string): Uint32Array {
  const lower = text.normalize('NFKC').toLowerCase();
  const { bounds, count } = scanWords(lower);
  const hashes = new Uint32Array(count);
  for (let word = 0; word < count; word++) hashes[word] = hashSlice(lower, bounds[2 * word]!, bounds[2 * word + 1]!);
  return hashes;
}
