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

/** Whether the document names the company, if only by a part of its name or in another grammatical case. */
export function isCompanyNamed(company: string, doc: { title: string; text: string }): boolean {
  const haystack = ` ${(`${doc.title} ${doc.text}`.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  const words = companyWords(company);
  if (words.length === 0) return false;
  return words.filter((word) => haystack.includes(` ${stem(word)}`)).length * 2 >= words.length;
}

/** Names are inflected in many languages; the beginning of a long one stays. */
function stem(word: string): string {
  return word.length <= 4 ? `${word} ` : word.slice(0, Math.max(4, word.length - 2));
}
