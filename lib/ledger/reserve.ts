import type { Tx } from '#lib/db/client.ts';
import type { LedgerKind } from '#lib/db/generated/enums.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { lock } from '#lib/db/locks.ts';
import { checkBudgets } from './budgets.ts';
import { toUsdNanos, type DatedRate } from './price-book.ts';
import { splitByLargestRemainder } from './shares.ts';

export interface Reservation {
  /** Names the call; the same key again gives the same entry. */
  key: string;
  kind: LedgerKind;
  /** The worst case, in nano-units of the rate's currency. */
  worstCaseNanos: bigint;
  rate: DatedRate;
  description: string;
  runId: string | null;
  sourceId: string | null;
  timeZone: string;
  at: Date;
}

/**
 * Sets the worst case of a paid call aside, before the call. The budget check and the entry are one step for everybody else.
 * Keep the transaction short: others wait for it.
 * @returns the entry's id
 * @throws AppError budget_exceeded
 */
export async function reserve(tx: Tx, reservation: Reservation): Promise<string> {
  const { key, rate, at, timeZone, worstCaseNanos, ...facts } = reservation;
  await lock(tx, 'budget');
  const existing = await tx.ledgerEntry.findUnique({ where: { idempotencyKey: key }, select: { id: true } });
  if (existing) return existing.id;
  const reservedNanos = toUsdNanos(worstCaseNanos, rate);
  await checkBudgets(tx, { amountNanos: reservedNanos, runId: facts.runId, timeZone, at });
  const { id } = await tx.ledgerEntry.create({
    data: {
      ...facts, idempotencyKey: key, reservedNanos, originalAmount: toUnits(worstCaseNanos), originalCurrency: rate.currency,
      exchangeRate: rate.usdPerUnit, exchangeRateDate: rate.date, occurredAt: at,
    },
    select: { id: true },
  });
  return id;
}

/** On what a part of an amount falls, and how heavy it weighs. */
export interface ShareWeight {
  sourceId: string | null;
  documentId: string | null;
  weight: bigint;
}

/** Books what the call really cost. Settling twice changes nothing. `actualNanos` is in nano-units of `rate`'s currency. */
export async function settle(tx: Tx, entryId: string, actualNanos: bigint, rate: DatedRate, weights: readonly ShareWeight[], at: Date): Promise<void> {
  const settledNanos = toUsdNanos(actualNanos, rate);
  const { count } = await tx.ledgerEntry.updateMany({
    where: { id: entryId, state: 'reserved' },
    data: { state: 'settled', settledNanos, originalAmount: toUnits(actualNanos), settledAt: at },
  });
  if (count > 0) await shareOut(tx, entryId, settledNanos, weights);
}

/** Gives a reservation back: nothing was spent. */
export async function release(tx: Tx, entryId: string, at: Date): Promise<void> {
  await tx.ledgerEntry.updateMany({ where: { id: entryId, state: 'reserved' }, data: { state: 'released', settledAt: at } });
}

/** Nobody knows what the call cost: the whole reservation counts as spent, and is shown as unknown. */
export async function settleUnknown(tx: Tx, entryId: string, weights: readonly ShareWeight[], at: Date): Promise<void> {
  const [entry] = await tx.ledgerEntry.updateManyAndReturn({ where: { id: entryId, state: 'reserved' }, data: { state: 'unknown', settledAt: at }, select: { reservedNanos: true } });
  if (entry) await shareOut(tx, entryId, entry.reservedNanos, weights);
}

async function shareOut(tx: Tx, entryId: string, amountNanos: bigint, weights: readonly ShareWeight[]): Promise<void> {
  const amounts = splitByLargestRemainder(amountNanos, weights.map(({ weight }) => weight));
  await tx.ledgerShare.createMany({
    data: weights.map(({ sourceId, documentId }, position) => ({ entryId, position, sourceId, documentId, amountNanos: amounts[position]! })),
  });
}

function toUnits(nanos: bigint): Prisma.Decimal {
  return new Prisma.Decimal(nanos.toString()).div(1_000_000_000);
}
