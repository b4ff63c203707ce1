import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { Text } from '#lib/model/text.ts';
import { enqueue } from '#lib/pipeline/enqueue.ts';
import { parseInput } from './parse-input.ts';

const MAX_OPML_CHARACTERS = 2_000_000;

export const DiscoverSourceInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('url'), input: Text.trim().min(1, 'Enter an address.').max(4_000, 'This address is too long.') }),
  z.object({ kind: z.literal('opml'), input: Text.min(1, 'The file is empty.').max(MAX_OPML_CHARACTERS, 'The file is too large; 2 million characters at most.') }),
]);
export type DiscoverSourceInput = z.infer<typeof DiscoverSourceInput>;

/**
 * Asks the worker to look for sources at an address, or in an OPML file; the answer appears in the discovery's row.
 * @throws AppError forbidden, invalid_input
 */
export async function discoverSource(ctx: Ctx, input: DiscoverSourceInput): Promise<{ discoveryId: string }> {
  requireRole(ctx, 'analyst');
  const wanted = parseInput(DiscoverSourceInput, input);
  return ctx.db.$transaction(async (tx) => {
    const { id } = await tx.discovery.create({ data: { ...wanted, requestedById: ctx.user.id }, select: { id: true } });
    await enqueue(ctx.db, tx, 'discover', [{ discoveryId: id }]);
    return { discoveryId: id };
  });
}
