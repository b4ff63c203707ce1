import type { Tx } from './client.ts';

/** A document that an analyse job has in hand. */
export interface ClaimedItem {
  itemId: string;
  documentVersionId: string;
  documentId: string;
  storyId: string;
  title: string;
  text: string;
  language: string | null;
  publishedAt: Date | null;
}

/**
 * Gives a job up to `count` waiting documents of a run, and what it had claimed before. Two jobs never get the same one.
 */
export async function claimItems(tx: Tx, { runId, jobId, count }: { runId: string; jobId: string; count: number }): Promise<ClaimedItem[]> {
  await tx.$executeRaw`
    UPDATE "RunItem" SET "claimedBy" = ${jobId}::uuid
    WHERE id IN (
      SELECT id FROM "RunItem"
      WHERE "runId" = ${runId}::uuid AND stage = 'analyse' AND outcome = 'pending' AND "claimedBy" IS NULL
      ORDER BY id LIMIT ${count} FOR UPDATE SKIP LOCKED)`;
  return tx.$queryRaw<ClaimedItem[]>`
    SELECT i.id AS "itemId", i."documentVersionId", i."documentId", d."storyId", v.title, v.text, v.language, v."publishedAt"
    FROM "RunItem" i
    JOIN "DocumentVersion" v ON v.id = i."documentVersionId"
    JOIN "Document" d ON d.id = i."documentId"
    WHERE i."runId" = ${runId}::uuid AND i."claimedBy" = ${jobId}::uuid AND i.stage = 'analyse' AND i.outcome = 'pending'
    ORDER BY i.id`;
}
