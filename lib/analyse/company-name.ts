/** Legal forms that a name may carry or leave out. */
const LEGAL_FORMS = new Set([
  'inc', 'incorporated', 'corp', 'corporation', 'co', 'company', 'ltd', 'limited', 'llc', 'llp', 'lp', 'plc', 'ag', 'se', 'sa', 'sas', 'sarl', 'spa', 'srl',
  'nv', 'bv', 'gmbh', 'kg', 'kgaa', 'ab', 'asa', 'as', 'oy', 'oyj', 'pty', 'pte', 'kk', 'holdings', 'holding', 'group', 'ооо', 'ао', 'пао', 'зао',
]);

/** The words of a company's name that tell it apart, lower-cased and without legal forms. */
export function companyWords(company: string): string[] {
  const words = company.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !LEGAL_FORMS.has(word));
  return telling.length > 0 ? telling : words;
}

/** Words that many companies carry in their names; they tell none from another. */
const GENERIC_WORDS = new Set([
  ...LEGAL_FORMS, 'the', 'of', 'and', 'for', 'de', 'la', 'und', 'der', 'die', 'et', 'com', 'net', 'io', 'bank', 'capital', 'partners', 'services', 'service', 'solutions', 'systems',
  'technologies', 'technology', 'tech', 'international', 'global', 'industries', 'enterprises', 'platforms', 'financial', 'brands', 'ventures', 'банк', 'группа', 'компания', 'gruppe', 'groupe', 'grupo',
]);
/** Languages that change the end of a name by its part in the sentence. Cyrillic names are taken as such in any text. */
const INFLECTING = new Set(['ru', 'uk', 'be', 'pl', 'cs', 'sk', 'sl', 'hr', 'sr', 'bs', 'fi', 'et', 'hu', 'lt', 'lv', 'el']);
const MIN_INFLECTED_CHARS = 5;
const MAX_ENDING_CHARS = 3;
/** Scripts that set no space between words, or none before an ending. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Hangul}]/u;

/**
 * Whether the document names the company: every word that tells it apart stands there as a whole word, in some grammatical case.
 * A name of generic words alone must stand there as it is.
 */
export function isCompanyNamed(company: string, doc: { title: string; text: string; language?: string | null }): boolean {
  const words = splitWords(company);
  if (words.length === 0) return false;
  const tokens = splitWords(`${doc.title} ${doc.text}`);
  const distinctive = words.filter((word) => !GENERIC_WORDS.has(word));
  if (distinctive.length === 0) return ` ${tokens.join(' ')} `.includes(` ${words.join(' ')} `);
  const inflects = INFLECTING.has(doc.language?.slice(0, 2) ?? '');
  return distinctive.every((word) => tokens.some((token) => isSameWord(word, token, inflects)));
}

function splitWords(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function isSameWord(word: string, token: string, inflects: boolean): boolean {
  if (word === token) return true;
  if (UNSPACED.test(word)) return token.includes(word);
  if (word.length < MIN_INFLECTED_CHARS || !(inflects || /^\p{sc=Cyrillic}+$/u.test(word))) return false;
  // Only a last vowel or soft sign gives way to an ending.
  const stem = word.replace(/[aeiouyаеиоуыэюяьй]$/u, '');
  const kept = token.startsWith(word) ? word : stem;
  return token.startsWith(kept) && token.length - kept.length <= MAX_ENDING_CHARS;
}
