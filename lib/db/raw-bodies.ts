import type { Db } from './client.ts';

export interface FetchedBody {
  /** Where the bytes came from, after redirects. */
  url: string;
  contentType: string | null;
  /** Compressed; null if nothing was stored. */
  packed: Uint8Array | null;
}

/** What a fetch brought. @returns null if there was none */
export async function findFetchedBody(db: Db, fetchId: string): Promise<FetchedBody | null> {
  const rows = await db.$queryRaw<FetchedBody[]>`
    SELECT coalesce(f."finalUrl", f.url) AS url, nullif(f."contentType", '') AS "contentType", b.bytes AS packed
    FROM "Fetch" f LEFT JOIN "RawBody" b ON b.sha256 = f."bodySha256" WHERE f.id = ${fetchId}::uuid`;
  return rows[0] ?? null;
}
