import type { Db, Tx } from './client.ts';
import { Prisma } from './generated/client.ts';

/** Holds for a document `d` that was left as a copy, was taken out of its original's story since, and has not been analysed yet. */
export const IS_UNREAD_COPY = Prisma.sql`(d."formerOriginalId" IS NOT NULL AND d."duplicateOfId" IS NULL AND NOT EXISTS (
  SELECT 1 FROM "Analysis" read JOIN "DocumentVersion" version ON version.id = read."documentVersionId" WHERE version."documentId" = d.id AND read.status = 'done'))`;

/** Whether one of these documents is such a copy. */
export async function hasUnreadCopy(db: Db | Tx, documentIds: readonly string[]): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`SELECT 1 FROM "Document" d WHERE d.id = ANY(${[...documentIds]}::uuid[]) AND ${IS_UNREAD_COPY} LIMIT 1`;
  return rows.length > 0;
}
