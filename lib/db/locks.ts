import type { Tx } from './client.ts';

/** Everything that must not happen twice at once has its name here. */
export type LockName = 'start-run' | 'tick' | 'settings' | 'sources' | 'budget' | 'admins' | 'stories' | `url:${string}` | `content:${string}`;

/** Waits for these locks, one after the other, and holds them until the transaction ends. */
export async function lock(tx: Tx, ...names: LockName[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(name, 0)) FROM unnest(${names}::text[]) AS name) AS held`;
}

/** @returns false if somebody else holds the lock now */
export async function tryLock(tx: Tx, name: LockName): Promise<boolean> {
  const rows = await tx.$queryRaw<{ held: boolean }[]>`SELECT pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) AS held`;
  return rows[0]?.held === true;
}
