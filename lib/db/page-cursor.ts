import { AppError } from '#lib/errors.ts';

/** Packs the sort values of a page's last row into an opaque cursor for the URL. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * Reads a cursor of `length` values.
 * @throws AppError invalid_input if it was not made by `encodeCursor`
 */
export function decodeCursor(cursor: string, length: number): (string | number | null)[] {
  const values = parse(cursor);
  if (!Array.isArray(values) || values.length !== length || !values.every(isSortValue)) throw unknownPage();
  return values;
}

/** A sort value as a time. */
export function dateOf(value: string | number): Date {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) throw unknownPage();
  return date;
}

function isSortValue(value: unknown): value is string | number | null {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

function unknownPage(): AppError {
  return new AppError('invalid_input', 'This page of the list cannot be found. Reload the list.');
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
