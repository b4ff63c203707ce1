import { Prisma } from './generated/client.ts';

/**
 * How the sources `rs` of a run ended, to be joined as `items` to the number `notRead` of their items that the run's cancelling
 * left: one with such items is cancelled although its list and pages were had, and one whose work was over by then is done.
 */
export const SOURCE_STATE = Prisma.sql`
  CASE WHEN rs.status = 'done' AND items."notRead" > 0 THEN 'cancelled'
    WHEN rs.status = 'cancelled' AND rs."listedItems" IS NOT NULL AND coalesce(items."notRead", 0) = 0 THEN 'done'
    ELSE rs.status::text END`;

/** Holds for items that were left when their run was cancelled. */
export const IS_NOT_READ = Prisma.sql`"outcome" = 'dropped' AND "dropReason" = 'cancelled'`;
