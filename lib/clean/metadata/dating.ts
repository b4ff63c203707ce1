import type { ReadDate } from './parse-date.ts';

/** Reads the first date in a text, in the order and the language of one page; null if there is none. */
export type Read = (text: string | null | undefined) => ReadDate | null;

/** Says that a date is one of change. */
export const UPDATED = /update|modif|edited|reviewed|обновл|aktualisiert|mis à jour|actualizad|atualizad|aggiornat|bijgewerkt|更新/i;
const YEARS = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
/** What a line says of its date in brackets: that of a post is followed by when it was edited. */
const REMARK = /\([^)]*\)/g;

/** What stands before the date of publication in a line that tells of both. */
const PUBLISHED_LABEL = /(?<!\p{L})(?:published|posted|опубликован[оа]?|veröffentlicht|publiée?|publicado|pubblicato|gepubliceerd|发布|發布)(?!\p{L})/iu;

/** Whether a line's own date is one of change. */
export function isOfUpdate(line: string): boolean {
  const own = line.replace(REMARK, '');
  return UPDATED.test(own) && !tellsBoth(own);
}

/** A line's own date: that of publication where it tells when the page changed as well. */
export function readOwn(line: string, read: Read): ReadDate | null {
  const label = UPDATED.test(line) ? PUBLISHED_LABEL.exec(line) : null;
  return (label && read(line.slice(label.index))) ?? read(line);
}

function tellsBoth(line: string): boolean {
  const label = PUBLISHED_LABEL.exec(line);
  return label !== null && (line.match(YEARS)?.length ?? 0) > 1 && line.slice(label.index).search(YEARS) !== -1;
}

/** A line or an element with more text than this is a paragraph. */
export const MAX_DATE_LINE = 160;

/** What the first of the readers that finds anything has found. */
export function first(readers: (() => ReadDate | null)[]): ReadDate | null {
  for (const reader of readers) {
    const found = reader();
    if (found !== null) return found;
  }
  return null;
}
