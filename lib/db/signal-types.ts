import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { SignalTypeKey } from '#lib/model/signal-type.ts';

export interface SignalTypeRow {
  key: SignalTypeKey;
  label: string;
  description: string;
  enabled: boolean;
}

/** @throws AppError forbidden */
export async function listSignalTypes(ctx: Ctx): Promise<SignalTypeRow[]> {
  requireRole(ctx, 'viewer');
  const rows = await ctx.db.signalType.findMany({ orderBy: { position: 'asc' }, select: { key: true, label: true, description: true, enabled: true } });
  return rows.map((row) => ({ ...row, key: SignalTypeKey.parse(row.key) }));
}
