import type { RunStage } from './generated/enums.ts';
import type { Tx } from './client.ts';

/** Holds an item's row, unless it has moved on or ended. */
export async function lockPendingItem(tx: Tx, itemId: string, stage: RunStage): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "RunItem" WHERE id = ${itemId}::uuid AND stage = ${stage}::"RunStage" AND outcome = 'pending' FOR UPDATE`;
  return rows.length > 0;
}

/** The document that told this text first, if any. */
export async function findOriginal(tx: Tx, contentHash: string): Promise<{ id: string; storyId: string | null } | null> {
  const version = await tx.documentVersion.findFirst({
    where: { contentHash }, orderBy: { createdAt: 'asc' },
    select: { document: { select: { id: true, storyId: true, duplicateOf: { select: { id: true, storyId: true } } } } },
  });
  return version ? (version.document.duplicateOf ?? version.document) : null;
}

/** The documents whose analysis has read exactly this text, or is about to. */
export async function findReaders(tx: Tx, contentHash: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT v."documentId" AS id FROM "DocumentVersion" v
    WHERE v."contentHash" = ${contentHash} AND (
      EXISTS (SELECT 1 FROM "Analysis" a WHERE a."documentVersionId" = v.id AND a.status = 'done')
      OR EXISTS (SELECT 1 FROM "RunItem" i WHERE i."documentId" = v."documentId" AND i."documentVersionId" = v.id AND i.stage = 'analyse' AND i.outcome = 'pending'))`;
  return rows.map(({ id }) => id);
}

/** The stories that documents belong to, which stay so until the transaction ends. @returns story ids by document id */
export async function holdStories(tx: Tx, documentIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; storyId: string }[]>`
    SELECT id, "storyId" FROM "Document" WHERE id = ANY(${[...documentIds]}::uuid[]) AND "storyId" IS NOT NULL ORDER BY id FOR SHARE`;
  return new Map(rows.map(({ id, storyId }) => [id, storyId]));
}
