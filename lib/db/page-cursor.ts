import { z } from 'zod';
import { AppError } from '#lib/errors.ts';

/** A time that the database can hold: its years begin with 1. */
export const CursorTime = z.iso.datetime().refine((time) => time >= '0001').transform((time) => new Date(time));
export const CursorId = z.guid();

/** Packs the sort values of a page's last row into an opaque cursor for the URL. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * Reads a cursor.
 * @param values what it must hold
 * @throws AppError invalid_input if it does not
 */
export function decodeCursor<Values extends z.ZodType>(cursor: string, values: Values): z.output<Values> {
  const result = values.safeParse(parse(cursor));
  if (result.success) return result.data;
  throw new AppError('invalid_input', 'This page of the list cannot be found. Reload the list.');
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
