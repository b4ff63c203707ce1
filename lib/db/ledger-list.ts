import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import type { LedgerPage } from '#lib/model/cost.ts';
import { CursorId, CursorTime, decodeCursor, encodeCursor } from './page-cursor.ts';
import type { Prisma } from './generated/client.ts';

const PAGE_SIZE = 50;
const LedgerCursor = z.tuple([CursorTime, CursorId]);

/**
 * Entries of the ledger, the newest first.
 * @param cursor `nextCursor` of the page before, null for the first
 */
export async function listLedger(ctx: Ctx, cursor: string | null): Promise<LedgerPage> {
  requireRole(ctx, 'viewer');
  const entries = await ctx.db.ledgerEntry.findMany({
    where: cursor === null ? {} : whereAfter(cursor),
    orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE + 1,
    include: { source: { select: { name: true } }, call: { select: { inputTokens: true, outputTokens: true } } },
  });
  const page = entries.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    rows: page.map((entry) => ({
      id: entry.id,
      occurredAt: entry.occurredAt.toISOString(),
      kind: entry.kind,
      description: entry.description,
      state: entry.state,
      reservedNanos: entry.reservedNanos.toString(),
      settledNanos: entry.settledNanos?.toString() ?? null,
      originalAmount: entry.originalAmount?.toString() ?? null,
      originalCurrency: entry.originalCurrency,
      runId: entry.runId,
      sourceName: entry.source?.name ?? null,
      inputTokens: entry.call?.inputTokens ?? null,
      outputTokens: entry.call?.outputTokens ?? null,
    })),
    nextCursor: entries.length > PAGE_SIZE && last ? encodeCursor([last.occurredAt.toISOString(), last.id]) : null,
  };
}

function whereAfter(cursor: string): Prisma.LedgerEntryWhereInput {
  const [occurredAt, lastId] = decodeCursor(cursor, LedgerCursor);
  return { occurredAt: { lte: occurredAt }, OR: [{ occurredAt: { lt: occurredAt } }, { occurredAt, id: { lt: lastId } }] };
}
