import { companyWords } from '#lib/analyse/company-name.ts';

const LATIN_WITH_MARKS = /(\p{Script=Latin})\p{M}+/gu;
/** `S.A.`, `A/S`: letters that stand for words. */
const INITIALS = /(?<![\p{L}\p{N}])(\p{L})[./](?=\p{L}(?![\p{L}\p{N}]))/gu;

/**
 * What makes two spellings of a company's name the same: case, accents, punctuation, a leading article and legal forms do not count.
 * `Société Générale S.A.` and `Societe Generale` have one key.
 */
export function companyKey(company: string): string {
  const folded = company.normalize('NFKD').replace(LATIN_WITH_MARKS, '$1').normalize('NFC').replace(INITIALS, '$1');
  const words = companyWords(folded);
  const telling = words[0] === 'the' && words.length > 1 ? words.slice(1) : words;
  return telling.length > 0 ? telling.join(' ') : company.trim().toLowerCase();
}
