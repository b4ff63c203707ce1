import type { ReadDate } from './parse-date.ts';

/** Reads the first date in a text, in the order and the language of one page; null if there is none. */
export type Read = (text: string | null | undefined) => ReadDate | null;

/** Says that a date is one of change. */
export const UPDATED = /update|modif|edited|reviewed|обновл|aktualisiert|mis à jour|actualizad|atualizad|aggiornat|bijgewerkt|更新/i;
/** What a line says of its date in brackets: that of a post is followed by when it was edited. */
const REMARK = /\([^)]*\)/g;

/** Whether a line's own date is one of change. */
export function isOfUpdate(line: string): boolean {
  return UPDATED.test(line.replace(REMARK, ''));
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
