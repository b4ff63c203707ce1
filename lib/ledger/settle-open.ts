import type { Tx } from '#lib/db/client.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import { weighCall } from './llm-calls.ts';
import { settleUnknown } from './reserve.ts';

/**
 * Settles reservations that a dead worker left open, whatever they paid for: nobody knows whether the provider answered, so each
 * counts as spent in full. Only for calls that nobody can be waiting for any more.
 */
export async function settleOpen(tx: Tx, where: Prisma.LedgerEntryWhereInput, now: Date): Promise<void> {
  const open = await tx.ledgerEntry.findMany({ where: { ...where, state: 'reserved' }, select: { id: true, sourceId: true, call: { select: { id: true } } } });
  for (const { id, sourceId, call } of open) {
    if (call) await tx.llmCall.updateMany({ where: { id: call.id, status: 'started' }, data: {
      status: 'unknown', finishedAt: now, errorMessage: 'The worker stopped before the answer was stored. The call counts as spent.',
    } });
    const weights = call ? await weighCall(tx, call.id) : [{ sourceId, documentId: null, weight: 1n }];
    await settleUnknown(tx, id, weights, now);
  }
}
