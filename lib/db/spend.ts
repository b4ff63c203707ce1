import { Prisma } from './generated/client.ts';

/** What an entry `e` of the ledger counts with: settled amounts, and the whole reservation where the outcome is unknown. Open and released ones count nothing. */
export const SPENT = Prisma.sql`CASE e."state" WHEN 'settled' THEN COALESCE(e."settledNanos", 0) WHEN 'unknown' THEN e."reservedNanos" ELSE 0 END`;

/** What is held for an entry under way. */
export const HELD = Prisma.sql`CASE e."state" WHEN 'reserved' THEN e."reservedNanos" ELSE 0 END`;

/**
 * Spend on sources as rows of (sourceId, occurredAt, nanos). Where an entry was shared out, the shares count;
 * otherwise the entry counts for its own source. What no source caused has a null sourceId.
 */
export const SOURCE_SPEND = Prisma.sql`
  SELECT s."sourceId", e."occurredAt", s."amountNanos" AS nanos
  FROM "LedgerShare" s JOIN "LedgerEntry" e ON e."id" = s."entryId"
  WHERE e."state" IN ('settled', 'unknown')
  UNION ALL
  SELECT e."sourceId", e."occurredAt", ${SPENT} AS nanos
  FROM "LedgerEntry" e
  WHERE e."state" IN ('settled', 'unknown') AND NOT EXISTS (SELECT 1 FROM "LedgerShare" s WHERE s."entryId" = e."id")`;

/** Which sources a signal is credited to, as rows of (signalId, sourceId): those that listed a document it quotes. */
export const SIGNAL_SOURCES = Prisma.sql`
  SELECT DISTINCT ev."signalId", si."sourceId"
  FROM "Evidence" ev
  JOIN "DocumentVersion" v ON v."id" = ev."documentVersionId"
  JOIN "Sighting" si ON si."documentId" = v."documentId"`;
