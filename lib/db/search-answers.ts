import type { Db, Tx } from './client.ts';
import type { Prisma } from './generated/client.ts';

/** What is known of a search when somebody wants to ask it. */
export type SearchClaim =
  | { kind: 'known'; body: Uint8Array; contentType: string | null; answeredAt: Date }
  | { kind: 'claimed'; requestId: string | null; ledgerEntryId: string | null }
  /** Somebody else is asking. */
  | { kind: 'busy' };

/** A turn to ask: every statement of its holder names it, so that one who slept until the turn went to another changes nothing. */
export interface SearchTurnId {
  key: string;
  holderId: string;
}

/** All stored answers together; an answer packs to a few kilobytes. */
const MAX_BYTES = 64 * 1024 * 1024;
/** An order that was not fetched for so long is taken for lost. */
const ORDER_KEPT_MS = 3_600_000;

/**
 * Gives the answer to a search that is fresh, or else the turn to ask, which one holder has at a time. Turns run out by the
 * database's clock.
 */
export async function claimSearch(db: Db, { key, holderId }: SearchTurnId, { ttlMs, freshMs, now }: { ttlMs: number; freshMs: number; now: Date }): Promise<SearchClaim> {
  const freshSince = new Date(now.getTime() - freshMs);
  const [claimed] = await db.$queryRaw<{ requestId: string | null; ledgerEntryId: string | null; orderedAt: Date | null }[]>`
    INSERT INTO "SearchAnswer" AS a (key, "claimedBy", "claimedUntil") VALUES (${key}, ${holderId}::uuid, clock_timestamp() + ${ttlMs} * interval '1 millisecond')
    ON CONFLICT (key) DO UPDATE SET "claimedBy" = excluded."claimedBy", "claimedUntil" = excluded."claimedUntil"
    WHERE (a."claimedUntil" IS NULL OR a."claimedUntil" <= clock_timestamp()) AND (a."answeredAt" IS NULL OR a."answeredAt" <= ${freshSince} OR a."requestId" IS NOT NULL)
    RETURNING "requestId", "ledgerEntryId", "orderedAt"`;
  if (claimed) {
    const isGood = claimed.orderedAt !== null && claimed.orderedAt.getTime() > now.getTime() - ORDER_KEPT_MS;
    return { kind: 'claimed', requestId: isGood ? claimed.requestId : null, ledgerEntryId: isGood ? claimed.ledgerEntryId : null };
  }
  const [fresh] = await db.searchAnswer.updateManyAndReturn({
    where: { key, answeredAt: { gt: freshSince }, requestId: null, body: { not: null } },
    data: { hits: { increment: 1 } }, select: { body: true, contentType: true, answeredAt: true },
  });
  return fresh?.body && fresh.answeredAt ? { kind: 'known', body: fresh.body, contentType: fresh.contentType, answeredAt: fresh.answeredAt } : { kind: 'busy' };
}

/** @returns false if the turn is lost */
export async function renewSearchClaim(db: Db, { key, holderId }: SearchTurnId, ttlMs: number): Promise<boolean> {
  return (await db.$executeRaw`UPDATE "SearchAnswer" SET "claimedUntil" = clock_timestamp() + ${ttlMs} * interval '1 millisecond' WHERE key = ${key} AND "claimedBy" = ${holderId}::uuid`) > 0;
}

export async function releaseSearchClaim(db: Db, turn: SearchTurnId): Promise<void> {
  await updateHeld(db, turn, { claimedBy: null, claimedUntil: null });
}

/** Remembers under which id an answer is prepared, and what pays for it. @returns false if the turn is lost */
export async function saveSearchOrder(db: Db, turn: SearchTurnId, order: { requestId: string; ledgerEntryId: string | null; now: Date }): Promise<boolean> {
  return updateHeld(db, turn, { requestId: order.requestId, ledgerEntryId: order.ledgerEntryId, orderedAt: order.now });
}

/** @returns false if the turn is lost */
export async function forgetSearchOrder(tx: Tx, turn: SearchTurnId): Promise<boolean> {
  return updateHeld(tx, turn, { requestId: null, ledgerEntryId: null, orderedAt: null });
}

/** @returns false if the turn is lost */
export async function saveSearchAnswer(tx: Tx, turn: SearchTurnId, answer: { body: Uint8Array<ArrayBuffer>; contentType: string | null; now: Date }): Promise<boolean> {
  return updateHeld(tx, turn, { body: answer.body, contentType: answer.contentType, answeredAt: answer.now, requestId: null, ledgerEntryId: null, orderedAt: null, hits: 0 });
}

async function updateHeld(db: Db | Tx, { key, holderId }: SearchTurnId, data: Prisma.SearchAnswerUncheckedUpdateManyInput): Promise<boolean> {
  return (await db.searchAnswer.updateMany({ where: { key, claimedBy: holderId }, data })).count > 0;
}

/** Answers that are kept, and how often they were used again, for monitoring. */
export async function countSearchAnswers(db: Db): Promise<{ answers: number; hits: number }> {
  const { _count, _sum } = await db.searchAnswer.aggregate({ where: { answeredAt: { not: null } }, _count: true, _sum: { hits: true } });
  return { answers: _count, hits: _sum.hits ?? 0 };
}

/**
 * Forgets at most `count` answers from before a moment or beyond what is kept in all, the oldest first, and questions that were
 * never answered. Turns and orders that are open stay.
 */
export async function deleteOldSearchAnswers(tx: Tx, before: Date, count: number, maxBytes: number = MAX_BYTES): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "SearchAnswer" WHERE key IN (
      SELECT key FROM (
        SELECT key, "answeredAt", "orderedAt", "claimedUntil", sum(coalesce(octet_length(body), 0)) OVER (ORDER BY "answeredAt" DESC NULLS LAST, key) AS bytes FROM "SearchAnswer") a
      WHERE coalesce("claimedUntil" <= clock_timestamp(), true) AND coalesce("orderedAt" < ${before}, true)
        AND (coalesce("answeredAt" < ${before}, true) OR bytes > ${maxBytes})
      ORDER BY "answeredAt" NULLS FIRST LIMIT ${count})`;
}
