import type { Prisma } from '#lib/db/generated/client.ts';
import type { AppError } from '#lib/errors.ts';
import type { SafeFetchAnswer } from '#lib/net/safe-fetch.ts';
import { sha256Of } from './raw-body.ts';

export interface FetchWork {
  runId: string;
  sourceId: string;
}

export type FetchRow = Prisma.FetchCreateManyInput & { id: string };

/** A fetch that was answered, as its row. */
export function toFetchRow(work: FetchWork, answer: SafeFetchAnswer, now: Date, attempt = 1): FetchRow {
  const isNotModified = answer.status === 304;
  return {
    ...work,
    id: crypto.randomUUID(),
    url: answer.url,
    finalUrl: answer.finalUrl,
    outcome: isNotModified ? 'not_modified' : answer.status >= 400 ? 'failed' : 'ok',
    httpStatus: answer.status,
    contentType: answer.headers['content-type'] ?? null,
    bytes: answer.body.byteLength,
    bodySha256: isNotModified ? null : sha256Of(answer.body),
    etag: answer.headers['etag'] ?? null,
    lastModified: answer.headers['last-modified'] ?? null,
    attempt,
    durationMs: answer.durationMs,
    fromCache: answer.fromCache ?? false,
    fetchedAt: now,
  };
}

/** A fetch that brought nothing, as its row. */
export function toFailedFetchRow(work: FetchWork, url: string, error: AppError, { durationMs, now, attempt }: { durationMs: number; now: Date; attempt: number }): FetchRow {
  const { status } = error.detail;
  return {
    ...work,
    id: crypto.randomUUID(),
    url,
    outcome: 'failed',
    httpStatus: typeof status === 'number' ? status : null,
    attempt,
    durationMs: Math.round(durationMs),
    errorCode: error.code,
    errorMessage: error.message,
    fetchedAt: now,
  };
}
