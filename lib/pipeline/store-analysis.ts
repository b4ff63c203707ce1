import type { ClaimedItem } from '#lib/db/analyse-claims.ts';
import { upsertAnalyses } from '#lib/db/analyses.ts';
import type { Db, Tx } from '#lib/db/client.ts';
import { holdStories } from '#lib/db/documents.ts';
import { endItems } from '#lib/db/run-items.ts';
import { upsertSignals, type FoundSignal } from '#lib/db/signal-writes.ts';
import { toAppError } from '#lib/errors.ts';
import type { VerifiedSignal } from '#lib/model/analysis.ts';
import type { Analyser } from './analysis-work.ts';
import { companyKey } from './company-key.ts';
import type { PipelineDeps } from './deps.ts';

type Work = Analyser & { runId: string };

/** One document, read or failed. */
export type AnalysedItem =
  | { item: ClaimedItem; callId: string | null; signals: VerifiedSignal[]; error: null }
  | { item: ClaimedItem; callId: string | null; signals: null; error: { code: string; message: string } };

/** What was stored: each document as it ended, and how many signals were found. */
export interface StoredAnalyses {
  ended: AnalysedItem[];
  signals: number;
}

/**
 * Stores what an analyser found in some documents: analyses, signals and their evidence. Storing the same again changes
 * nothing; a signal that the story has already gets further evidence. They are stored together where that can be done; where
 * not, each alone, and a document that cannot be stored ends as failed without touching the others.
 */
export async function storeAnalyses({ db, log }: Pick<PipelineDeps, 'db' | 'log'>, analysed: readonly AnalysedItem[], work: Work): Promise<StoredAnalyses> {
  if (analysed.length === 0) return { ended: [], signals: 0 };
  try {
    return await storeTogether(db, analysed, work);
  } catch (thrown) {
    log.warn({ err: thrown, documents: analysed.length }, 'documents could not be stored together; each is stored alone');
    const stored: StoredAnalyses = { ended: [], signals: 0 };
    for (const read of analysed) {
      const { ended, signals } = await storeAlone({ db, log }, read, work);
      stored.ended.push(...ended);
      stored.signals += signals;
    }
    return stored;
  }
}

/** @throws if not even the failure can be stored */
async function storeAlone({ db, log }: Pick<PipelineDeps, 'db' | 'log'>, read: AnalysedItem, work: Work): Promise<StoredAnalyses> {
  try {
    return await storeTogether(db, [read], work);
  } catch (thrown) {
    log.error({ err: thrown, documentVersionId: read.item.documentVersionId, callId: read.callId }, 'what was read in a document could not be stored');
    const { code, message } = toAppError(thrown);
    return storeTogether(db, [{ item: read.item, callId: read.callId, signals: null, error: { code, message } }], work);
  }
}

async function storeTogether(db: Db, analysed: readonly AnalysedItem[], work: Work): Promise<StoredAnalyses> {
  return db.$transaction(async (tx) => {
    // Stories may have been joined or split since the documents were claimed.
    const stories = await holdStories(tx, analysed.map(({ item }) => item.documentId));
    const storyOf = ({ item }: AnalysedItem): string => stories.get(item.documentId) ?? item.storyId;
    // A fixed order keeps two jobs with signals of the same stories from waiting for each other.
    const ordered = analysed.toSorted((a, b) => (storyOf(a) < storyOf(b) ? -1 : 1));
    const analysisIds = await noteAnalyses(tx, ordered, work);
    const found = ordered.flatMap((read) => (read.signals ?? []).map((signal) => toFound(read.item, storyOf(read), signal, analysisIds.get(read.item.documentVersionId)!)));
    await upsertSignals(tx, found, work);
    for (const { item, error } of ordered) if (error) await endItems(tx, [item.itemId], 'analyse', { outcome: 'failed', ...error, final: false });
    const read = ordered.filter(({ error }) => error === null);
    for (const [signalCount, alike] of Map.groupBy(read, ({ signals }) => signals?.length ?? 0)) {
      await endItems(tx, alike.map(({ item }) => item.itemId), 'done', { outcome: 'kept', signalCount });
    }
    return { ended: ordered, signals: found.length };
  });
}

/** @returns analysis ids by document version */
function noteAnalyses(tx: Tx, analysed: readonly AnalysedItem[], work: Work): Promise<Map<string, string>> {
  return upsertAnalyses(tx, work, analysed.map(({ item, callId, signals, error }) => ({
    documentVersionId: item.documentVersionId, callId, status: error ? 'failed' : 'done', errorCode: error?.code ?? null, errorMessage: error?.message ?? null, signalCount: signals?.length ?? 0,
  })));
}

function toFound(item: ClaimedItem, storyId: string, signal: VerifiedSignal, analysisId: string): FoundSignal {
  return { ...signal, storyId, companyKey: companyKey(signal.company), documentVersionId: item.documentVersionId, analysisId };
}

/**
 * Ends documents that this analyser has read before, without reading them again.
 * @returns those that are left
 */
export async function reuseAnalyses(tx: Tx, claimed: readonly ClaimedItem[], { model, promptVersion }: Analyser): Promise<ClaimedItem[]> {
  const done = await tx.analysis.findMany({
    where: { documentVersionId: { in: claimed.map(({ documentVersionId }) => documentVersionId) }, model, promptVersion, status: 'done' },
    select: { documentVersionId: true, signalCount: true },
  });
  const signalCounts = new Map(done.map(({ documentVersionId, signalCount }) => [documentVersionId, signalCount]));
  const fresh: ClaimedItem[] = [];
  for (const item of claimed) {
    const signalCount = signalCounts.get(item.documentVersionId);
    if (signalCount === undefined) fresh.push(item);
    else await endItems(tx, [item.itemId], 'done', { outcome: 'kept', signalCount });
  }
  return fresh;
}
