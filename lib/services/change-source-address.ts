import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { findCandidate } from '#lib/db/discoveries.ts';
import { AppError } from '#lib/errors.ts';
import { Text } from '#lib/model/text.ts';
import { changeSource } from './change-source.ts';
import { parseInput } from './parse-input.ts';

export const ChangeSourceAddressInput = z.object({
  sourceId: z.uuid(),
  discoveryId: z.uuid(),
  /** Which of the discovery's candidates. */
  url: Text,
});
export type ChangeSourceAddressInput = z.infer<typeof ChangeSourceAddressInput>;

/**
 * Lets a source watch another address, one that a discovery found. What it brought so far stays with it.
 * @throws AppError forbidden, invalid_input (a search or sample has no address), not_found, conflict (another source watches it)
 */
export async function changeSourceAddress(ctx: Ctx, input: ChangeSourceAddressInput): Promise<{ sourceId: string }> {
  requireRole(ctx, 'analyst');
  const { sourceId, discoveryId, url } = parseInput(ChangeSourceAddressInput, input);
  return changeSource(ctx, {
    action: 'source.move', sourceId, deleted: false,
    data: async (source, tx) => {
      if (source.kind === 'xmlstock' || source.kind === 'sample') throw new AppError('invalid_input', 'This source has no address that could be changed.');
      const candidate = await findCandidate(tx, discoveryId, url);
      if (!candidate) throw new AppError('not_found', 'This search result is gone. Search for the address again.');
      const other = await tx.source.findUnique({ where: { url: candidate.url }, select: { id: true, name: true, deletedAt: true } });
      if (other && other.id !== sourceId) {
        throw new AppError('conflict', other.deletedAt ? `“${other.name}” watched this address before it was deleted. Add the address as a source to bring that one back.` : `This address is watched already, as “${other.name}”.`);
      }
      // Nothing is known of the new address: it is like a source that was just added.
      const unknown = { lastPolledAt: null, lastSuccessAt: null, consecutiveFailures: 0, lastErrorCode: null, lastErrorMessage: null, nextPollAt: new Date() };
      return { kind: candidate.kind, url: candidate.url, siteUrl: candidate.siteUrl, ...unknown };
    },
  });
}
