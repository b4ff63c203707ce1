import type { Tx } from './client.ts';

/**
 * Holds all that is in these stories until the transaction ends, so that nobody decides on their signals or adds evidence meanwhile.
 * Documents come first: who stores signals holds those too before anything else.
 */
export async function lockStories(tx: Tx, ...storyIds: string[]): Promise<void> {
  await tx.$queryRaw`SELECT count(*) FROM (SELECT 1 FROM "Document" WHERE "storyId" = ANY(${storyIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE) AS held`;
  await tx.$queryRaw`SELECT count(*) FROM (SELECT 1 FROM "Signal" WHERE "storyId" = ANY(${storyIds}::uuid[]) ORDER BY id FOR UPDATE) AS held`;
}
