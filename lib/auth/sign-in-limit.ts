import type { Db } from '#lib/db/client.ts';
import { AppError } from '#lib/errors.ts';

const MINUTE_MS = 60_000;
/** A person mistypes a few times; a guesser needs thousands of tries. */
const PER_ACCOUNT = { max: 5, windowMs: MINUTE_MS };
const PER_ADDRESS = { max: 20, windowMs: MINUTE_MS };

/** Whose password is tried, and where the request comes from. */
export interface PasswordAttempt {
  email: string;
  address: string;
}

/** How many attempts one key may make within one window. */
interface AttemptLimit {
  max: number;
  windowMs: number;
}

const accountKey = ({ address, email }: PasswordAttempt) => `sign-in:${address}:${email}`;

/**
 * Counts a try of a password, by account and by address.
 * @throws AppError `rate_limited`, which tells for how long
 */
export async function countPasswordAttempt(db: Db, attempt: PasswordAttempt, now: Date): Promise<void> {
  const waits = await Promise.all([
    countAttempt(db, `sign-in:${attempt.address}`, PER_ADDRESS, now),
    countAttempt(db, accountKey(attempt), PER_ACCOUNT, now),
  ]);
  const waitMs = Math.max(...waits.map((wait) => wait ?? 0));
  if (waitMs > 0) throw new AppError('rate_limited', `Too many attempts. Try again in ${Math.ceil(waitMs / 1_000)} seconds.`);
}

/**
 * Counts an attempt in one statement, so that the limit holds over several web processes.
 * The row's `lastRequest` is when its window began.
 * @returns milliseconds to wait, or null if the attempt is within the limit
 */
async function countAttempt(db: Db, key: string, limit: AttemptLimit, now: Date): Promise<number | null> {
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

/** Forgets the attempts on an account after one that was right, and every window that has long ended. */
export async function clearPasswordAttempts(db: Db, attempt: PasswordAttempt, now: Date): Promise<void> {
  const dayAgo = BigInt(now.getTime() - 86_400_000);
  await db.rateLimit.deleteMany({ where: { OR: [{ key: accountKey(attempt) }, { lastRequest: { lt: dayAgo } }] } });
}
