const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text as compared: one Unicode form, lower case, no punctuation. Works for any script that puts space between words. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}
