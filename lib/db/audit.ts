import type { Prisma } from './generated/client.ts';
import type { Tx } from './client.ts';

export interface AuditInput {
  /** Null: the system itself. */
  userId: string | null;
  /** Verb and object, e.g. `run.start`. */
  action: string;
  subject: string;
  subjectId: string | null;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
}

/** Records who changed what, in the transaction of the change. */
export async function writeAudit(tx: Tx, entry: AuditInput): Promise<void> {
  await tx.auditEntry.create({ data: entry });
}
