import type { Db, Tx } from './client.ts';
import type { Prisma } from './generated/client.ts';
import type { SourceKind } from './generated/enums.ts';

export interface NewSource {
  kind: SourceKind;
  /** Canonical; the source's identity. */
  url: string;
  name: string;
  siteUrl?: string | null;
  folder?: string | null;
  priority?: number;
  pollIntervalSeconds: number;
  options?: Prisma.InputJsonValue;
}

export interface AddedSource {
  sourceId: string;
  /** `restored`: it had been deleted and is back with its history. `existing`: it was there, nothing has changed. */
  result: 'added' | 'restored' | 'existing';
}

/** Adds a source by its address, or brings back a deleted one. `nextPollAt`: when its first look is due, while runs start by themselves. */
export async function addOrRestoreSource(tx: Tx, source: NewSource, nextPollAt: Date): Promise<AddedSource> {
  const added = await tx.source.createManyAndReturn({ data: [{ ...source, nextPollAt }], skipDuplicates: true, select: { id: true } });
  if (added[0]) return { sourceId: added[0].id, result: 'added' };
  const existing = await tx.source.findUniqueOrThrow({ where: { url: source.url }, select: { id: true, deletedAt: true } });
  if (!existing.deletedAt) return { sourceId: existing.id, result: 'existing' };
  const { url: _identity, kind: _kind, ...wanted } = source;
  await tx.source.update({ where: { id: existing.id }, data: { ...wanted, nextPollAt, deletedAt: null, pausedAt: null, consecutiveFailures: 0 } });
  return { sourceId: existing.id, result: 'restored' };
}

/** Sources with these addresses, deleted ones too. */
export async function findSourcesByUrl(db: Db, urls: readonly string[]): Promise<Map<string, { id: string; name: string; deletedAt: Date | null }>> {
  const rows = await db.source.findMany({ where: { url: { in: [...urls] } }, select: { id: true, url: true, name: true, deletedAt: true } });
  return new Map(rows.map(({ url, ...source }) => [url, source]));
}
