import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

export type Db = PrismaClient;
/** A client inside `$transaction`. */
export type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0];

/**
 * Opens a pool of connections; one per process.
 * Times cross the wire in UTC whatever the server's zone is, because the adapter does not read their offset.
 */
export function createDb(databaseUrl: string): Db {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, options: '-c TimeZone=UTC' }) });
}
