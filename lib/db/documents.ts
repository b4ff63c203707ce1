import { randomUUIDv7 } from 'node:crypto';
import type { Tx } from './client.ts';
import type { DocumentVersion } from './generated/client.ts';
import type { RunStage } from './generated/enums.ts';

/** Holds an item's row, unless it has moved on or ended. */
export async function lockPendingItem(tx: Tx, itemId: string, stage: RunStage): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "RunItem" WHERE id = ${itemId}::uuid AND stage = ${stage}::"RunStage" AND outcome = 'pending' FOR UPDATE`;
  return rows.length > 0;
}

/** The document that told this text first of those that show it now, if any; a page that shows something else now may have left that story. */
export async function findOriginal(tx: Tx, contentHash: string): Promise<{ id: string; storyId: string | null } | null> {
  const rows = await tx.$queryRaw<{ id: string; storyId: string | null }[]>`
    SELECT original.id, original."storyId"
    FROM "DocumentVersion" v JOIN "Document" d ON d."currentVersionId" = v.id JOIN "Document" original ON original.id = coalesce(d."duplicateOfId", d.id)
    WHERE v."contentHash" = ${contentHash} ORDER BY v."createdAt" LIMIT 1`;
  return rows[0] ?? null;
}

/** A page that was not known before. */
export interface NewDocument {
  canonicalUrl: string;
  publishedAt: Date | null;
  isDayOnly: boolean;
  firstSeenAt: Date;
  version: Omit<DocumentVersion, 'id' | 'documentId' | 'createdAt'>;
}

/** Ids of what was stored. */
export interface StoredDocument {
  documentId: string;
  versionId: string;
  storyId: string;
}

/** Stores a document with its first version, as the beginning of a story: in one statement, because a run stores thousands. */
export async function insertDocument(tx: Tx, { canonicalUrl, publishedAt, isDayOnly, firstSeenAt, version: v }: NewDocument): Promise<StoredDocument> {
  const [documentId, versionId, storyId] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
  await tx.$executeRaw`
    WITH document AS (
      INSERT INTO "Document" (id, "canonicalUrl", "storyId", "currentVersionId", "publishedAt", "isDayOnly", "firstSeenAt")
      VALUES (${documentId}::uuid, ${canonicalUrl}, ${storyId}::uuid, ${versionId}::uuid, ${publishedAt}, ${isDayOnly}, ${firstSeenAt})
      RETURNING id, "reportedAt"),
    version AS (
      INSERT INTO "DocumentVersion" (id, "documentId", "contentHash", title, text, author, "siteName", language, "publishedAt", "isDayOnly", "modifiedAt", "extractorVersion", "fetchId", "createdAt")
      VALUES (${versionId}::uuid, ${documentId}::uuid, ${v.contentHash}, ${v.title}, ${v.text}, ${v.author}, ${v.siteName}, ${v.language}, ${v.publishedAt}, ${v.isDayOnly}, ${v.modifiedAt}, ${v.extractorVersion}, ${v.fetchId}::uuid, ${firstSeenAt}))
    INSERT INTO "Story" (id, "firstDocumentId", "firstReportedAt", "createdAt")
    SELECT ${storyId}::uuid, document.id, document."reportedAt", ${firstSeenAt} FROM document`;
  return { documentId, versionId, storyId };
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

/** Lets the earliest copy of a document be the original of the others. @returns that one's id; null if there are no copies */
export async function passOnCopies(tx: Tx, documentId: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH heir AS (
      SELECT id FROM "Document" WHERE "duplicateOfId" = ${documentId}::uuid ORDER BY "reportedAt", id LIMIT 1)
    UPDATE "Document" d SET "duplicateOfId" = nullif(heir.id, d.id) FROM heir WHERE d."duplicateOfId" = ${documentId}::uuid RETURNING heir.id`;
  return rows[0]?.id ?? null;
}

/** The story that has the signals which were found in this version, if any. */
export async function findStoryOfQuotes(tx: Tx, documentVersionId: string): Promise<string | null> {
  const evidence = await tx.evidence.findFirst({ where: { documentVersionId }, orderBy: { id: 'asc' }, select: { signal: { select: { storyId: true } } } });
  return evidence?.signal.storyId ?? null;
}
