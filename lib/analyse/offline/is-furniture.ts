const DATELINE = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d|\d{1,2}[./ ]\S+[./ ]\d{2,4}|\d{4}-\d\d-\d\d)/i;
const BYLINE = /^(?:by\s\p{Lu}|posted\s(?:by|on|in)\b|written\sby\b|published\b|updated\b|share\b|save\b|print\b|comments?\b|advertisement\b|sponsored\b|image:|photo(?::|\sby)|credit:|\d+\smin)/iu;
const MAX_BYLINE_WORDS = 12;
/** Tags, prices and other fragments have fewer. */
const MIN_WORDS = 3;
const WORD = /(?<![#@$\p{L}\p{N}])\p{L}{2,}/gu;

/** Whether a line of a page is its title again, its date, its author, its buttons or a mere fragment, and no sentence of the text. */
export function isFurniture(line: string, title: string): boolean {
  const text = line.trim();
  if (text === title.trim()) return true;
  if ((text.match(WORD) ?? []).length < MIN_WORDS) return true;
  if (/[.!?…]["”’)]*$/u.test(text)) return false;
  const words = text.split(/\s+/).length;
  if (words > MAX_BYLINE_WORDS) return false;
  return BYLINE.test(text) || (DATELINE.test(text) && /\d/.test(text));
}
