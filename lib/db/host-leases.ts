import type { Db } from './client.ts';

export interface LeasedHost {
  host: string;
  fence: string;
  /** Null: what is stored stays. */
  pace: object | null;
}

/**
 * Takes a host that nobody holds, or that this holder has already. The database's clock decides.
 * @returns the fence under which it is held, and what the last holder had learnt; or in how many milliseconds it may be free
 */
export async function acquireHostLease(db: Db, lease: { host: string; holderId: string; ttlMs: number }): Promise<{ fence: string; pace: unknown } | { freeInMs: number }> {
  const { host, holderId, ttlMs } = lease;
  const [taken] = await db.$queryRaw<{ fence: string; pace: unknown }[]>`
    INSERT INTO "HostLease" (host, "holderId", "expiresAt") VALUES (${host}, ${holderId}::uuid, clock_timestamp() + ${ttlMs} * interval '1 millisecond')
    ON CONFLICT (host) DO UPDATE SET "holderId" = excluded."holderId", fence = "HostLease".fence + 1, "expiresAt" = excluded."expiresAt"
    WHERE "HostLease"."expiresAt" <= clock_timestamp() OR "HostLease"."holderId" = excluded."holderId"
    RETURNING fence::text, pace`;
  if (taken) return taken;
  const [held] = await db.$queryRaw<{ freeInMs: number }[]>`
    SELECT extract(epoch FROM "expiresAt" - clock_timestamp())::float8 * 1000 AS "freeInMs" FROM "HostLease" WHERE host = ${host}`;
  return { freeInMs: Math.max(0, held?.freeInMs ?? 0) };
}

/** @returns the hosts that are still held; the others have gone to another worker or run out */
export async function renewHostLeases(db: Db, leases: readonly LeasedHost[], ttlMs: number): Promise<Set<string>> {
  if (leases.length === 0) return new Set();
  const rows = await db.$queryRaw<{ host: string }[]>`
    UPDATE "HostLease" l SET "expiresAt" = clock_timestamp() + ${ttlMs} * interval '1 millisecond', pace = coalesce(r.pace, l.pace)
    FROM jsonb_to_recordset(${JSON.stringify(leases)}::jsonb) AS r(host text, fence bigint, pace jsonb)
    WHERE l.host = r.host AND l.fence = r.fence AND l."expiresAt" > clock_timestamp() RETURNING l.host`;
  return new Set(rows.map(({ host }) => host));
}

/** Gives hosts up at once, with what was learnt of them. */
export async function releaseHostLeases(db: Db, leases: readonly LeasedHost[]): Promise<void> {
  if (leases.length === 0) return;
  await db.$executeRaw`
    UPDATE "HostLease" l SET "expiresAt" = clock_timestamp(), pace = coalesce(r.pace, l.pace)
    FROM jsonb_to_recordset(${JSON.stringify(leases)}::jsonb) AS r(host text, fence bigint, pace jsonb)
    WHERE l.host = r.host AND l.fence = r.fence`;
}

/** What was learnt of a host is worth nothing after some time. */
export async function forgetOldHosts(db: Db, before: Date): Promise<void> {
  await db.hostLease.deleteMany({ where: { expiresAt: { lt: before } } });
}
