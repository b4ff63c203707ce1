import pLimit from 'p-limit';
import { ListedItem } from '#lib/model/source.ts';
import type { CleanDocument, RawDocument } from '#lib/model/document.ts';
import type { RunItem } from '#lib/db/generated/client.ts';
import { isContentFault } from '#lib/db/content-fault.ts';
import { findFetchedBody } from '#lib/db/raw-bodies.ts';
import { endItems } from '#lib/db/run-items.ts';
import { readSettings } from '#lib/db/settings.ts';
import { AppError, toAppError } from '#lib/errors.ts';
import type { PipelineDeps } from './deps.ts';
import { isHandedOn, type Job } from './job.ts';
import { unpackBody } from './raw-body.ts';
import { advanceRun } from './run.ts';
import { storeDocument } from './store-document.ts';

/** While some are stored, others are cleaned; the threads bound that by themselves. */
const ITEMS_AT_ONCE = 6;
const NO_BODY = new TextEncoder().encode('<!doctype html><title></title>');

/** Job `clean`: turns fetched bytes into documents, and drops what is no text, not wanted, or known already. */
export async function cleanItems(job: Job<{ runId: string; itemIds: string[] }>, deps: PipelineDeps): Promise<void> {
  const { runId, itemIds } = job.data;
  const { values: settings } = await readSettings(deps.db);
  const items = await deps.db.runItem.findMany({ where: { id: { in: itemIds }, stage: 'clean', outcome: 'pending' } });
  const limit = pLimit(ITEMS_AT_ONCE);
  await Promise.all(items.map((item) => limit(async () => {
    if (!job.signal.aborted) await cleanItem(item, settings.clean.languages, job, deps);
  })));
  if (isHandedOn(job.signal)) throw job.signal.reason;
  await deps.db.$transaction(async (tx) => {
    await advanceRun(deps.db, tx, runId, deps.now());
    await job.complete(tx);
  });
}

async function cleanItem(item: RunItem, languages: readonly string[], job: Job<{ runId: string }>, deps: PipelineDeps): Promise<void> {
  const result = await tryClean(item, job.signal, deps);
  if (result === null) return;
  const { db } = deps;
  if ('error' in result) return failItem(item, result.error, deps);
  const { document, fetchId, url } = result;
  const dropReason = document.drop ?? (isUnwantedLanguage(document, languages) ? ('wrong_language' as const) : null);
  if (dropReason) {
    await db.$transaction((tx) => endItems(tx, [item.id], 'clean', { outcome: 'dropped', dropReason }));
    return;
  }
  try {
    await db.$transaction((tx) => storeDocument(tx, { item, document, url, fetchId, now: deps.now() }));
  } catch (error) {
    if (!isContentFault(error)) throw error;
    deps.log.warn({ err: error, url: item.url }, 'storing a page');
    await failItem(item, new AppError('parse_failed', 'The text or the address of this page cannot be stored, so it was left out.', { cause: error }), deps);
  }
}

/** Reading the same bytes again would end the same way, unless the fault was ours. */
async function failItem(item: RunItem, { code, message }: AppError, { db }: PipelineDeps): Promise<void> {
  await db.$transaction((tx) => endItems(tx, [item.id], 'clean', { outcome: 'failed', code, message, final: code !== 'internal' }));
}

/** @returns null if the job was stopped meanwhile */
async function tryClean(item: RunItem, signal: AbortSignal, deps: PipelineDeps): Promise<{ document: CleanDocument; fetchId: string | null; url: string } | { error: AppError } | null> {
  const raw = await loadRaw(item, deps);
  try {
    const document = await deps.clean(raw, ListedItem.parse(item.listed), signal);
    return { document, fetchId: item.fetchId, url: raw.url };
  } catch (thrown) {
    if (signal.aborted) return null;
    const error = toAppError(thrown);
    if (error.code === 'internal') deps.log.error({ err: error.cause, url: item.url }, 'cleaning a page');
    return { error };
  }
}

/** The stored bytes, or an empty page where only the feed's own words are there to go on with. */
async function loadRaw(item: RunItem, { db }: PipelineDeps): Promise<RawDocument> {
  const fetched = item.fetchId ? await findFetchedBody(db, item.fetchId) : null;
  if (!fetched?.packed) return { bytes: NO_BODY, contentType: 'text/html; charset=utf-8', url: item.url };
  const { url, contentType, packed } = fetched;
  return { bytes: await unpackBody(packed), contentType, url };
}

/** A text whose language could not be told is kept. */
function isUnwantedLanguage({ language }: CleanDocument, languages: readonly string[]): boolean {
  return languages.length > 0 && language !== null && !languages.includes(language);
}
