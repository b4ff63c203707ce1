import type { CleanDocument, RawDocument } from '#lib/model/document.ts';
import type { ListedItem } from '#lib/model/source.ts';
import { AppError } from '#lib/errors.ts';
import { cleanDocument } from './clean-document.ts';

export interface CleanTask {
  raw: RawDocument;
  hint: ListedItem | null;
}

/** An expected failure crosses the thread as plain data: an error's class does not. */
export type CleanAnswer = { document: CleanDocument } | { error: { code: AppError['code']; message: string } };

/** Entry of a worker thread: one document in, one out. */
export default function clean({ raw, hint }: CleanTask): CleanAnswer {
  try {
    return { document: cleanDocument(raw, hint) };
  } catch (error) {
    if (error instanceof AppError) return { error: { code: error.code, message: error.message } };
    throw error;
  }
}
