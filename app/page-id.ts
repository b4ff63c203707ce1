import 'server-only';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { AppError } from '#lib/errors.ts';

/** The id in a page's path; anything that cannot be one leads to "not found". */
export async function readPageId(params: Promise<{ id: string }>): Promise<string> {
  const id = z.uuid().safeParse((await params).id);
  return id.success ? id.data : notFound();
}

/** What was read, or the "not found" page. */
export async function readOrNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
}
