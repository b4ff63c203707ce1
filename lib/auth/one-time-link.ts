import { createHash, randomBytes } from 'node:crypto';
import type { Db, Tx } from '#lib/db/client.ts';
import type { OneTimeLinkPurpose } from '#lib/db/generated/enums.ts';
import { AppError } from '#lib/errors.ts';

const HOUR_MS = 3_600_000;
const LIFETIME_MS: Record<OneTimeLinkPurpose, number> = { setup: 24 * HOUR_MS, reset: HOUR_MS };
const TOKEN_BYTES = 32;

export type OneTimeLinkState = 'usable' | 'used' | 'expired' | 'unknown';

/**
 * Makes the token of a link that works once: `setup` for 24 hours, `reset` for one.
 * @returns the token; only its hash is kept, so it cannot be shown again
 */
export async function createOneTimeLink(db: Db | Tx, purpose: OneTimeLinkPurpose, userId: string | null, now: Date): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await db.oneTimeLink.create({
    data: { tokenHash: hashToken(token), purpose, userId, createdAt: now, expiresAt: new Date(now.getTime() + LIFETIME_MS[purpose]) },
  });
  return token;
}

/** Tells what would happen to a link, without using it. */
export async function inspectOneTimeLink(db: Db | Tx, purpose: OneTimeLinkPurpose, token: string, now: Date): Promise<OneTimeLinkState> {
  const link = await db.oneTimeLink.findUnique({ where: { tokenHash: hashToken(token) }, select: { purpose: true, usedAt: true, expiresAt: true } });
  if (link === null || link.purpose !== purpose) return 'unknown';
  if (link.usedAt !== null) return 'used';
  return link.expiresAt > now ? 'usable' : 'expired';
}

/** The name of somebody who was invited with this link and has never chosen a password; null for anybody else. */
export async function findInvitee(db: Db | Tx, token: string): Promise<string | null> {
  const link = await db.oneTimeLink.findUnique({ where: { tokenHash: hashToken(token) }, select: { user: { select: { name: true, _count: { select: { accounts: { where: { password: { not: null } } } } } } } } });
  return link?.user && link.user._count.accounts === 0 ? link.user.name : null;
}

/**
 * Uses a link up, in one statement, so that of many tries at once a single one wins.
 * Call it in the transaction of what the link is for: if that fails, the link stays usable.
 * @throws AppError `conflict` (used), `not_found` (expired or unknown)
 */
export async function useOneTimeLink(tx: Tx, purpose: OneTimeLinkPurpose, token: string, now: Date): Promise<{ userId: string | null }> {
  const [used] = await tx.oneTimeLink.updateManyAndReturn({
    where: { tokenHash: hashToken(token), purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { userId: true },
  });
  if (used !== undefined) return used;
  const state = await inspectOneTimeLink(tx, purpose, token, now);
  if (state === 'used') throw new AppError('conflict', 'This link was used already. Ask for a new one.');
  throw new AppError('not_found', 'This link has expired or is not complete. Ask for a new one.');
}

/** A token has 256 random bits, so a plain hash keeps it as well as a slow one would. */
function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
