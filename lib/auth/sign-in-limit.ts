import type { Db } from '#lib/db/client.ts';

/** How many attempts one key may make within one window. */
interface AttemptLimit {
  max: number;
  windowMs: number;
}

/**
 * Counts an attempt in one statement, so that the limit holds over several web processes.
 * The row's `lastRequest` is when its window began.
 * @returns milliseconds to wait, or null if the attempt is within the limit
 */
export async function countAttempt(db: Db, key: string, limit: AttemptLimit, now: Date): Promise<number | null> {
  const nowMs = BigInt(now.getTime());
  const windowStartMs = nowMs - BigInt(limit.windowMs);
  const [row] = await db.$queryRaw<{ count: number; lastRequest: bigint }[]>`
    INSERT INTO "RateLimit" AS kept ("id", "key", "count", "lastRequest")
    VALUES (gen_random_uuid(), ${key}, 1, ${nowMs})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN kept."lastRequest" <= ${windowStartMs} THEN 1 ELSE kept."count" + 1 END,
      "lastRequest" = CASE WHEN kept."lastRequest" <= ${windowStartMs} THEN ${nowMs} ELSE kept."lastRequest" END
    RETURNING "count", "lastRequest"`;
  if (row === undefined || row.count <= limit.max) return null;
  return Number(row.lastRequest - windowStartMs);
}

/** Forgets the attempts of a key, and every window that has long ended. */
export async function clearAttempts(db: Db, key: string, now: Date): Promise<void> {
  const dayAgo = BigInt(now.getTime() - 86_400_000);
  await db.rateLimit.deleteMany({ where: { OR: [{ key }, { lastRequest: { lt: dayAgo } }] } });
}
