import type { Tx } from './client.ts';
import type { SignalStatus } from './generated/enums.ts';

export interface LockedSignal {
  id: string;
  status: SignalStatus;
}

/** Holds a signal's row until the transaction ends, so that two decisions follow each other. */
export async function lockSignal(tx: Tx, id: string): Promise<LockedSignal | null> {
  const rows = await tx.$queryRaw<LockedSignal[]>`SELECT id, status FROM "Signal" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return rows[0] ?? null;
}
