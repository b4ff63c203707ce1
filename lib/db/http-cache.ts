import type { Db, Tx } from './client.ts';

/** What the last complete reading of an address said of its version, and which address that came from in the end; null if there was none. */
export async function findValidators(db: Db, url: string): Promise<{ etag: string | null; lastModified: string | null; finalUrl: string | null } | null> {
  const [known] = await db.$queryRaw<{ etag: string | null; lastModified: string | null; finalUrl: string | null }[]>`
    SELECT c.etag, c."lastModified", (
      SELECT f."finalUrl" FROM "Fetch" f
      WHERE f."bodySha256" = c."bodySha256" AND f.url = c.url AND f.outcome = 'ok' AND f.etag IS NOT DISTINCT FROM c.etag AND f."lastModified" IS NOT DISTINCT FROM c."lastModified"
      ORDER BY f."fetchedAt" DESC LIMIT 1) AS "finalUrl"
    FROM "HttpCacheEntry" c WHERE c.url = ${url}`;
  return known ?? null;
}

/**
 * Keeps the validators of what a run fetched, now that everything behind them is stored. A list is left out while one of
 * its items failed, was cancelled or was put off, because a 304 would hide it from the next run; so is a page that
 * came to no good end.
 */
export async function rememberValidators(tx: Tx, runId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "HttpCacheEntry" (url, etag, "lastModified", "bodySha256", "checkedAt")
    SELECT DISTINCT ON (f.url) f.url, f.etag, f."lastModified", f."bodySha256", ${now}::timestamptz
    FROM "Fetch" f LEFT JOIN "RunItem" i ON i."runId" = f."runId" AND i."fetchId" = f.id
    WHERE f."runId" = ${runId}::uuid AND f.outcome = 'ok' AND (f.etag IS NOT NULL OR f."lastModified" IS NOT NULL)
      AND CASE WHEN i.id IS NOT NULL THEN i.outcome IN ('kept', 'dropped') AND i."dropReason" IS DISTINCT FROM 'cancelled'
        ELSE EXISTS (SELECT 1 FROM "RunSource" s WHERE s."runId" = f."runId" AND s."sourceId" = f."sourceId" AND s.status = 'done' AND s."postponedItems" = 0)
          AND NOT EXISTS (SELECT 1 FROM "RunItem" o WHERE o."runId" = f."runId" AND o."sourceId" = f."sourceId" AND (o.outcome = 'failed' OR o."dropReason" = 'cancelled')) END
    ORDER BY f.url, f."fetchedAt" DESC
    ON CONFLICT (url) DO UPDATE SET etag = excluded.etag, "lastModified" = excluded."lastModified", "bodySha256" = excluded."bodySha256", "checkedAt" = excluded."checkedAt"`;
  // Those that still hold are needed as much as new ones.
  await tx.$executeRaw`
    UPDATE "HttpCacheEntry" SET "checkedAt" = ${now} WHERE url IN (SELECT url FROM "Fetch" WHERE "runId" = ${runId}::uuid AND outcome = 'not_modified')`;
}

/** Forgets the validators of at most `count` addresses that were not read since a moment, the oldest first. */
export async function deleteOldValidators(tx: Tx, before: Date, count: number): Promise<void> {
  await tx.$executeRaw`DELETE FROM "HttpCacheEntry" WHERE url IN (SELECT url FROM "HttpCacheEntry" WHERE "checkedAt" < ${before} ORDER BY "checkedAt" LIMIT ${count})`;
}
