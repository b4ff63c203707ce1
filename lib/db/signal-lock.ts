import type { Tx } from './client.ts';
import type { RejectReason, SignalStatus } from './generated/enums.ts';

export interface LockedSignal {
  id: string;
  status: SignalStatus;
  rejectReason: RejectReason | null;
  snoozedUntil: Date | null;
}

/** Holds a signal's row until the transaction ends, so that two decisions follow each other; of a signal that became part of another one, that other one's. */
export async function lockSignal(tx: Tx, id: string): Promise<LockedSignal | null> {
  const rows = await tx.$queryRaw<LockedSignal[]>`SELECT id, status, "rejectReason", "snoozedUntil" FROM "Signal" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  if (rows[0]) return rows[0];
  const merged = await tx.mergedSignal.findUnique({ where: { id }, select: { intoId: true } });
  return merged && lockSignal(tx, merged.intoId);
}
