import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import type { DroppedItem } from '#lib/model/dropped-item.ts';

const ITEMS_SHOWN = 200;

interface Row extends Omit<DroppedItem, 'duplicateOf' | 'failure'> {
  errorCode: string | null;
  errorMessage: string | null;
  originalUrl: string | null;
  originalTitle: string | null;
  originalSource: string | null;
}

/**
 * Items of a run that went no further, with what went wrong for those that failed and which document those repeat that were left for
 * that reason: at most 200, failed ones first, then copies.
 * @throws AppError forbidden
 */
export async function listDroppedItems(ctx: Ctx, runId: string): Promise<DroppedItem[]> {
  requireRole(ctx, 'viewer');
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT i.id, i.url, coalesce(nullif(i.listed->>'title', ''), i.url) AS title, s.name AS "sourceName", s.kind = 'sample' AS sample,
      CASE WHEN i.outcome = 'failed' THEN 'failed' ELSE i."dropReason"::text END AS reason, i."errorCode", i."errorMessage",
      o."canonicalUrl" AS "originalUrl", coalesce(nullif(v.title, ''), o."canonicalUrl") AS "originalTitle", first.name AS "originalSource"
    FROM "RunItem" i JOIN "Source" s ON s.id = i."sourceId"
    LEFT JOIN "Document" o ON o.id = i."duplicateOfId"
    LEFT JOIN "DocumentVersion" v ON v.id = o."currentVersionId"
    LEFT JOIN LATERAL (
      SELECT b.name FROM "Sighting" g JOIN "Source" b ON b.id = g."sourceId" WHERE g."documentId" = o.id ORDER BY g."firstSeenAt", b.id LIMIT 1) AS first ON true
    WHERE i."runId" = ${runId}::uuid AND i.outcome IN ('failed', 'dropped')
    ORDER BY i.outcome = 'failed' DESC, i."dropReason" = 'duplicate_text' DESC, i."dropReason", i."errorCode", i.id LIMIT ${ITEMS_SHOWN}`;
  return rows.map(({ originalUrl, originalTitle, originalSource, errorCode, errorMessage, ...item }) => ({
    ...item,
    failure: item.reason === 'failed' ? { code: errorCode ?? 'internal', message: errorMessage ?? 'It is not known why.' } : null,
    duplicateOf: originalUrl === null ? null : { url: originalUrl, title: originalTitle!, sourceName: originalSource },
  }));
}
