import type { Db, Tx } from './client.ts';

interface DocumentPairs {
  left: readonly string[];
  right: readonly string[];
}

/** Remembers that a person put these documents together, or told them apart. The last word counts. */
export async function rememberVerdict(tx: Tx, { left, right, sameStory, userId }: DocumentPairs & { sameStory: boolean; userId: string }): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "StoryVerdict" ("firstDocumentId", "secondDocumentId", "sameStory", "userId")
    SELECT least(a, b), greatest(a, b), ${sameStory}, ${userId}::uuid FROM unnest(${[...left]}::uuid[]) AS a, unnest(${[...right]}::uuid[]) AS b WHERE a <> b
    ON CONFLICT ("firstDocumentId", "secondDocumentId") DO UPDATE
      SET "formerSameStory" = "StoryVerdict"."sameStory", "sameStory" = excluded."sameStory", "userId" = excluded."userId", "createdAt" = now()`;
}

/** Forgets the last verdict on these documents, as if it had not been given; the one before it counts again. */
export async function takeBackVerdict(tx: Tx, { left, right }: DocumentPairs): Promise<void> {
  const [lefts, rights] = [[...left], [...right]];
  await tx.$executeRaw`
    WITH pair AS (SELECT least(a, b) AS first, greatest(a, b) AS second FROM unnest(${lefts}::uuid[]) AS a, unnest(${rights}::uuid[]) AS b WHERE a <> b),
    forgotten AS (
      DELETE FROM "StoryVerdict" USING pair WHERE "firstDocumentId" = first AND "secondDocumentId" = second AND "formerSameStory" IS NULL)
    UPDATE "StoryVerdict" SET "sameStory" = "formerSameStory", "formerSameStory" = NULL FROM pair
    WHERE "firstDocumentId" = first AND "secondDocumentId" = second AND "formerSameStory" IS NOT NULL`;
}

/** Whether the last verdicts tell each of these documents from each of the others. */
export async function areAllToldApart(tx: Db | Tx, { left, right }: DocumentPairs): Promise<boolean> {
  return haveVerdict(tx, { left, right }, false);
}

/** Whether the last verdicts put each of these documents together with each of the others. */
export async function areAllPutTogether(tx: Db | Tx, { left, right }: DocumentPairs): Promise<boolean> {
  return haveVerdict(tx, { left, right }, true);
}

/** Whether a person has told a document of the one story from a document of the other. */
export async function areKeptApart(tx: Tx, storyId: string, otherStoryId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "StoryVerdict" v
    JOIN "Document" a ON a.id = v."firstDocumentId" JOIN "Document" b ON b.id = v."secondDocumentId"
    WHERE NOT v."sameStory"
      AND ((a."storyId" = ${storyId}::uuid AND b."storyId" = ${otherStoryId}::uuid) OR (a."storyId" = ${otherStoryId}::uuid AND b."storyId" = ${storyId}::uuid))
    LIMIT 1`;
  return rows.length > 0;
}

async function haveVerdict(tx: Db | Tx, { left, right }: DocumentPairs, sameStory: boolean): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM unnest(${[...left]}::uuid[]) AS a, unnest(${[...right]}::uuid[]) AS b
    WHERE NOT EXISTS (
      SELECT 1 FROM "StoryVerdict" WHERE "firstDocumentId" = least(a, b) AND "secondDocumentId" = greatest(a, b) AND "sameStory" = ${sameStory})
    LIMIT 1`;
  return rows.length === 0;
}
