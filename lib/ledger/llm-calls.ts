import type { Tx } from '#lib/db/client.ts';
import type { ShareWeight } from './reserve.ts';

/**
 * On which sources and documents a call's cost falls: each document by its input tokens, and within it equally on the sources
 * that brought it.
 */
export async function weighCall(tx: Tx, callId: string): Promise<ShareWeight[]> {
  const rows = await tx.$queryRaw<{ documentId: string; sourceId: string | null; inputTokens: number; position: number }[]>`
    SELECT v."documentId", s."sourceId", i."inputTokens", i.position
    FROM "LlmCallItem" i
    JOIN "DocumentVersion" v ON v.id = i."documentVersionId"
    JOIN "LlmCall" c ON c.id = i."callId"
    LEFT JOIN LATERAL (
      SELECT "sourceId" FROM "Sighting" WHERE "documentId" = v."documentId"
      UNION SELECT "sourceId" FROM "RunItem" WHERE "documentId" = v."documentId" AND "runId" = c."runId"
    ) s ON true
    WHERE i."callId" = ${callId}::uuid
    ORDER BY i.position, s."sourceId"`;
  const sourceCounts = new Map<number, number>();
  for (const { position } of rows) sourceCounts.set(position, (sourceCounts.get(position) ?? 0) + 1);
  // A document's weight is its tokens, whatever the number of its sources: the common multiple keeps that exact.
  const multiple = [...sourceCounts.values()].reduce(leastCommonMultiple, 1n);
  return rows.map(({ documentId, sourceId, inputTokens, position }) => ({
    documentId, sourceId, weight: (BigInt(inputTokens) * multiple) / BigInt(sourceCounts.get(position) ?? 1),
  }));
}

function leastCommonMultiple(a: bigint, count: number): bigint {
  const b = BigInt(count);
  return (a / greatestCommonDivisor(a, b)) * b;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
