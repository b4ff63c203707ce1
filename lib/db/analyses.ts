import { randomUUIDv7 } from 'node:crypto';
import type { Tx } from './client.ts';
import type { Analysis } from './generated/client.ts';

/** What an analyser made of one version. */
export type AnalysisOutcome = Pick<Analysis, 'documentVersionId' | 'callId' | 'status' | 'errorCode' | 'errorMessage' | 'signalCount'>;

/**
 * Stores what an analyser made of some versions, all in one statement; what it made of them before is replaced.
 * @returns analysis ids by document version
 */
export async function upsertAnalyses(tx: Tx, { model, promptVersion, runId }: { model: string; promptVersion: string; runId: string }, outcomes: readonly AnalysisOutcome[]): Promise<Map<string, string>> {
  const distinct = new Map(outcomes.map((outcome) => [outcome.documentVersionId, { id: randomUUIDv7(), ...outcome }]));
  const rows = await tx.$queryRaw<{ id: string; documentVersionId: string }[]>`
    INSERT INTO "Analysis" (id, "documentVersionId", "promptVersion", model, "callId", "runId", status, "errorCode", "errorMessage", "signalCount")
    SELECT id, "documentVersionId", ${promptVersion}, ${model}, "callId", ${runId}::uuid, status, "errorCode", "errorMessage", "signalCount"
    FROM jsonb_to_recordset(${JSON.stringify([...distinct.values()])}::jsonb)
      AS told (id uuid, "documentVersionId" uuid, "callId" uuid, status "AnalysisStatus", "errorCode" text, "errorMessage" text, "signalCount" int)
    ON CONFLICT ("documentVersionId", "promptVersion", model) DO UPDATE
    SET "callId" = excluded."callId", "runId" = excluded."runId", status = excluded.status, "errorCode" = excluded."errorCode", "errorMessage" = excluded."errorMessage", "signalCount" = excluded."signalCount"
    RETURNING id, "documentVersionId"`;
  return new Map(rows.map(({ id, documentVersionId }) => [documentVersionId, id]));
}
