import { COMMON_WORDS } from './common-words.ts';

/** Whether texts write the word in lower case, in this form or in another of its forms. */
export function isCommonWord(word: string): boolean {
  const lower = word.toLowerCase();
  if (COMMON_WORDS.has(lower)) return true;
  return lower.length > 4 && baseForms(lower).some((base) => base.length > 2 && COMMON_WORDS.has(base));
}

/** What the word may be without its ending: "pantries" → "pantry", "abandons" → "abandon", "colliding" → "collide". */
function baseForms(word: string): string[] {
  const bases: string[] = [];
  if (word.endsWith('ies') || word.endsWith('ied')) bases.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('es') || word.endsWith('ed') || word.endsWith('er')) bases.push(word.slice(0, -2), word.slice(0, -1));
  if (word.endsWith('s') && !word.endsWith('ss')) bases.push(word.slice(0, -1));
  if (word.endsWith('ly')) bases.push(word.slice(0, -2));
  if (word.endsWith('ing')) bases.push(word.slice(0, -3), `${word.slice(0, -3)}e`, word.slice(0, -4));
  if (/^(?:re|un)\p{L}{4}/u.test(word)) bases.push(word.slice(2));
  return bases;
}
