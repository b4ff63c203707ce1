import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { AppError } from '#lib/errors.ts';
import type { FailedItem, SourceDetail, SourceDocument, SourceFetch, SourceList } from '#lib/model/source-row.ts';
import { LeftOut } from '#lib/model/source.ts';
import { Prisma } from './generated/client.ts';
import { readSourceFacts, toSourceRow } from './sources.ts';
import { toldTime } from './told-time.ts';

const FETCHES_SHOWN = 20;
const DOCUMENTS_SHOWN = 50;
const FAILED_ITEMS_SHOWN = 20;

/**
 * One source with its last fetches, failed items and documents.
 * @throws AppError forbidden, not_found
 */
export async function getSource(ctx: Ctx, id: string): Promise<SourceDetail> {
  requireRole(ctx, 'viewer');
  const [source, facts, lastList, fetches, failedItems, documents, duplicates] = await Promise.all([
    ctx.db.source.findFirst({ where: { id, deletedAt: null } }),
    readSourceFacts(ctx, id),
    readLastList(ctx, id),
    listSourceFetches(ctx, id),
    listFailedItems(ctx, id),
    listSourceDocuments(ctx, id),
    ctx.db.sighting.count({ where: { sourceId: id, document: { duplicateOfId: { not: null } } } }),
  ]);
  if (!source) throw new AppError('not_found', 'This source does not exist any more. It may have been deleted.');
  return { source: toSourceRow(source, facts), createdAt: source.createdAt.toISOString(), duplicates, lastList, fetches, failedItems, documents };
}

/** A list that is the same as before was not read, so an older one may be the last. */
async function readLastList(ctx: Ctx, sourceId: string): Promise<SourceList | null> {
  const row = await ctx.db.runSource.findFirst({
    where: { sourceId, listedItems: { not: null }, leftOut: { not: Prisma.AnyNull } }, orderBy: { startedAt: 'desc' }, select: { listedItems: true, leftOut: true },
  });
  const leftOut = LeftOut.safeParse(row?.leftOut);
  if (!row || row.listedItems === null || !leftOut.success) return null;
  return { listed: row.listedItems, leftOut: leftOut.data };
}

async function listSourceFetches(ctx: Ctx, sourceId: string): Promise<SourceFetch[]> {
  const rows = await ctx.db.fetch.findMany({
    where: { sourceId },
    orderBy: { fetchedAt: 'desc' },
    take: FETCHES_SHOWN,
    select: { id: true, url: true, outcome: true, httpStatus: true, bytes: true, durationMs: true, errorMessage: true, fromCache: true, fetchedAt: true },
  });
  return rows.map((row) => ({ ...row, fetchedAt: row.fetchedAt.toISOString() }));
}

/** Items whose last try failed. */
async function listFailedItems(ctx: Ctx, sourceId: string): Promise<FailedItem[]> {
  const rows = await ctx.db.$queryRaw<(Omit<FailedItem, 'failedAt'> & { failedAt: Date })[]>`
    SELECT i.id, i.url, coalesce(nullif(i.listed->>'title', ''), i.url) AS title, coalesce(i."errorMessage", 'It is not known why.') AS message, i."updatedAt" AS "failedAt"
    FROM (
      SELECT DISTINCT ON ("canonicalUrl") * FROM "RunItem"
      WHERE "sourceId" = ${sourceId}::uuid AND outcome <> 'pending' AND "dropReason" IS DISTINCT FROM 'cancelled' ORDER BY "canonicalUrl", id DESC) i
    WHERE i.outcome = 'failed' ORDER BY i.id DESC LIMIT ${FAILED_ITEMS_SHOWN}`;
  return rows.map((row) => ({ ...row, failedAt: row.failedAt.toISOString() }));
}

async function listSourceDocuments(ctx: Ctx, sourceId: string): Promise<SourceDocument[]> {
  const rows = await ctx.db.sighting.findMany({
    where: { sourceId, document: { isNot: null } },
    orderBy: { firstSeenAt: 'desc' },
    take: DOCUMENTS_SHOWN,
    select: {
      firstSeenAt: true,
      document: {
        select: {
          id: true,
          canonicalUrl: true,
          publishedAt: true,
          isDayOnly: true,
          duplicateOfId: true,
          currentVersion: { select: { title: true } },
          versions: { select: { evidence: { distinct: ['signalId'], select: { signalId: true } } } },
        },
      },
    },
  });
  return rows.flatMap(({ firstSeenAt, document }) => {
    if (!document) return [];
    const signalIds = new Set(document.versions.flatMap((version) => version.evidence.map(({ signalId }) => signalId)));
    return [{
      id: document.id,
      title: document.currentVersion?.title || document.canonicalUrl,
      url: document.canonicalUrl,
      publishedAt: document.publishedAt && toldTime(document.publishedAt, document.isDayOnly),
      firstSeenAt: firstSeenAt.toISOString(),
      duplicate: document.duplicateOfId !== null,
      signals: signalIds.size,
      signalId: [...signalIds][0] ?? null,
    }];
  });
}
