import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

export type Db = PrismaClient;
/** A client inside `$transaction`. */
export type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0];

// Shared by all copies of this module: the web build has one for pages and one for route handlers.
const holder = globalThis as typeof globalThis & { karhunoDatabaseUrls?: WeakMap<Db, string> };
const urls = (holder.karhunoDatabaseUrls ??= new WeakMap<Db, string>());

/**
 * Opens a pool of connections; one per process.
 * Times cross the wire in UTC whatever the server's zone is, because the adapter does not read their offset.
 * A process that freezes within a transaction loses it, with its locks, after a while; or nobody could take over its work.
 */
export function createDb(databaseUrl: string): Db {
  const db = new PrismaClient({
    adapter: new PrismaPg({ connectionString: databaseUrl, options: '-c TimeZone=UTC -c idle_in_transaction_session_timeout=10s' }),
    // A busy machine may keep a transaction waiting for a connection, or for a lock, longer than the 2 s and 5 s of Prisma's defaults.
    transactionOptions: { maxWait: 15_000, timeout: 30_000 },
  });
  urls.set(db, databaseUrl);
  return db;
}

/** Where a client is connected to, for what needs a connection of its own. */
export function databaseUrlOf(db: Db): string {
  const url = urls.get(db);
  if (url === undefined) throw new Error('This client was not made by createDb.');
  return url;
}
