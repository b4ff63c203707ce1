import { AppError } from '#lib/errors.ts';
import type { RawDocument } from '#lib/model/document.ts';
import type { ListedItem } from '#lib/model/source.ts';
import { cleanTexts } from '#lib/model/text.ts';
import { readDocument, type DocumentReading } from './clean-document.ts';

export interface CleanTask {
  raw: RawDocument;
  hint: ListedItem | null;
}

/** An expected failure crosses the thread as plain data: an error's class does not. */
export type CleanAnswer = DocumentReading | { error: { code: AppError['code']; message: string } };

/** Entry of a worker thread: one document in, one out, which can be stored as it is. */
export default function clean({ raw, hint }: CleanTask): CleanAnswer {
  try {
    return cleanTexts(readDocument(raw, hint, new Date()));
  } catch (error) {
    if (error instanceof AppError) return { error: { code: error.code, message: error.message } };
    throw error;
  }
}
