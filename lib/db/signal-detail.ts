import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { AppError } from '#lib/errors.ts';
import type { AnalysisFacts, DocumentFacts, EvidenceDetail, FetchFacts, ReviewEntry, SignalDetail, SignalSource } from '#lib/model/signal-detail.ts';
import type { Prisma } from './generated/client.ts';
import { SIGNAL_ROW_SELECT, toSignalRow } from './signals.ts';
import { readStory } from './story-facts.ts';
import { readStoryHistory } from './story-history.ts';
import { toldTime } from './told-time.ts';

const EVIDENCE_SELECT = {
  id: true,
  quote: true,
  field: true,
  startOffset: true,
  endOffset: true,
  verification: true,
  documentVersion: {
    select: {
      id: true, title: true, text: true, author: true, siteName: true, language: true,
      publishedAt: true, isDayOnly: true, contentHash: true, extractorVersion: true, createdAt: true,
      fetch: true,
      document: {
        select: {
          id: true,
          canonicalUrl: true,
          versions: { orderBy: { createdAt: 'asc' }, select: { id: true } },
          sightings: { orderBy: { firstSeenAt: 'asc' }, select: { source: { select: { id: true, name: true, kind: true, deletedAt: true } } } },
        },
      },
    },
  },
  analysis: {
    select: {
      model: true,
      promptVersion: true,
      createdAt: true,
      call: {
        select: {
          attempt: true,
          inputTokens: true,
          cachedTokens: true,
          outputTokens: true,
          _count: { select: { items: true } },
          ledgerEntry: { select: { state: true, reservedNanos: true, settledNanos: true, shares: { select: { documentId: true, amountNanos: true } } } },
        },
      },
    },
  },
} satisfies Prisma.EvidenceSelect;

type SelectedEvidence = Prisma.EvidenceGetPayload<{ select: typeof EVIDENCE_SELECT }>;

/**
 * A signal with the whole way back to its sources; of one that became part of another one, that other one.
 * @throws AppError forbidden, not_found
 */
export async function getSignal(ctx: Ctx, id: string, now = new Date()): Promise<SignalDetail> {
  requireRole(ctx, 'viewer');
  const [row, more] = await Promise.all([
    ctx.db.signal.findUnique({ where: { id }, select: SIGNAL_ROW_SELECT }),
    ctx.db.signal.findUnique({
      where: { id },
      select: {
        storyId: true,
        runId: true,
        signalType: { select: { description: true } },
        evidence: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: EVIDENCE_SELECT },
        reviews: { orderBy: { createdAt: 'asc' }, include: { user: { select: { name: true } } } },
      },
    }),
  ]);
  const merged = row ? null : await ctx.db.mergedSignal.findUnique({ where: { id }, select: { intoId: true } });
  if (merged) return getSignal(ctx, merged.intoId, now);
  if (!row || !more) throw new AppError('not_found', 'This signal does not exist any more. Its source or the sample data may have been removed.');
  const [story, verdicts] = await Promise.all([readStory(ctx.db, more.storyId), readStoryHistory(ctx.db, more.storyId)]);
  return {
    signal: toSignalRow(row, now),
    typeDescription: more.signalType.description,
    snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
    runId: more.runId,
    evidence: more.evidence.map(toEvidenceDetail),
    story,
    reviews: more.reviews.map(toReviewEntry),
    verdicts,
  };
}

function toEvidenceDetail(row: SelectedEvidence): EvidenceDetail {
  const { documentVersion: version } = row;
  return {
    id: row.id,
    quote: row.quote,
    field: row.field,
    startOffset: row.startOffset,
    endOffset: row.endOffset,
    verification: row.verification,
    sources: version.document.sightings.map(({ source }): SignalSource => ({ id: source.id, name: source.name, kind: source.kind, deleted: source.deletedAt !== null })),
    fetch: toFetchFacts(version.fetch),
    document: toDocumentFacts(version),
    analysis: toAnalysisFacts(row.analysis, version.document.id),
  };
}

function toFetchFacts(fetch: SelectedEvidence['documentVersion']['fetch']): FetchFacts | null {
  if (!fetch) return null;
  const { url, finalUrl, outcome, httpStatus, contentType, bytes, durationMs, etag, fetchedAt } = fetch;
  return { url, finalUrl, outcome, httpStatus, contentType, bytes, durationMs, etag, fetchedAt: fetchedAt.toISOString() };
}

function toDocumentFacts(version: SelectedEvidence['documentVersion']): DocumentFacts {
  const versionIds = version.document.versions.map(({ id }) => id);
  return {
    id: version.document.id,
    url: version.document.canonicalUrl,
    title: version.title,
    text: version.text,
    author: version.author,
    siteName: version.siteName,
    language: version.language,
    publishedAt: version.publishedAt && toldTime(version.publishedAt, version.isDayOnly),
    contentHash: version.contentHash,
    extractorVersion: version.extractorVersion,
    versionNumber: versionIds.indexOf(version.id) + 1,
    versionCount: versionIds.length,
    readAt: version.createdAt.toISOString(),
  };
}

function toAnalysisFacts(analysis: SelectedEvidence['analysis'], documentId: string): AnalysisFacts {
  const { model, promptVersion, createdAt, call } = analysis;
  return { model, promptVersion, createdAt: createdAt.toISOString(), call: call && toCallFacts(call, documentId) };
}

function toCallFacts(call: NonNullable<SelectedEvidence['analysis']['call']>, documentId: string): AnalysisFacts['call'] {
  const { ledgerEntry } = call;
  const shares = ledgerEntry.shares.filter((share) => share.documentId === documentId);
  const shareNanos = shares.reduce((sum, share) => sum + share.amountNanos, 0n);
  return {
    attempt: call.attempt,
    documents: call._count.items,
    inputTokens: call.inputTokens,
    cachedTokens: call.cachedTokens,
    outputTokens: call.outputTokens,
    costNanos: spentNanos(ledgerEntry)?.toString() ?? null,
    shareNanos: shares.length > 0 ? shareNanos.toString() : null,
  };
}

/** A call whose outcome is unknown counts with what was reserved for it; an open one is not known yet. */
function spentNanos(entry: { state: string; reservedNanos: bigint; settledNanos: bigint | null }): bigint | null {
  if (entry.state === 'reserved') return null;
  if (entry.state === 'unknown') return entry.reservedNanos;
  return entry.settledNanos ?? 0n;
}

function toReviewEntry(review: Prisma.ReviewGetPayload<{ include: { user: { select: { name: true } } } }>): ReviewEntry {
  return {
    id: review.id,
    by: review.user?.name ?? null,
    fromStatus: review.fromStatus,
    toStatus: review.toStatus,
    reason: review.reason,
    note: review.note,
    at: review.createdAt.toISOString(),
  };
}
