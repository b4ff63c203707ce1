import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { AppError } from '#lib/errors.ts';
import type { Discovery } from '#lib/model/discovery.ts';
import { DiscoveryResult, type SourceCandidate } from '#lib/model/source.ts';
import type { Tx } from './client.ts';

/**
 * How far the search for sources at an address, or the reading of an OPML file, has come.
 * @throws AppError forbidden, not_found
 */
export async function getDiscovery(ctx: Ctx, id: string): Promise<Discovery> {
  requireRole(ctx, 'analyst');
  const row = await ctx.db.discovery.findUnique({ where: { id }, select: { id: true, kind: true, status: true, result: true, errorMessage: true } });
  if (!row) throw new AppError('not_found', 'This search for sources is not known any more. Start it again.');
  return { ...row, result: row.result === null ? null : DiscoveryResult.parse(row.result) };
}

/** What a discovery found under an address; null if it found nothing of the kind, or is forgotten. */
export async function findCandidate(tx: Tx, discoveryId: string, url: string): Promise<SourceCandidate | null> {
  const discovery = await tx.discovery.findUnique({ where: { id: discoveryId }, select: { result: true } });
  const result = DiscoveryResult.safeParse(discovery?.result);
  return (result.data?.kind === 'url' && result.data.candidates.find((candidate) => candidate.url === url)) || null;
}

/** Forgets at most `count` searches for sources from before a moment, the oldest first. */
export async function deleteOldDiscoveries(tx: Tx, before: Date, count: number): Promise<void> {
  await tx.$executeRaw`DELETE FROM "Discovery" WHERE id IN (SELECT id FROM "Discovery" WHERE "createdAt" < ${before} ORDER BY "createdAt" LIMIT ${count})`;
}
