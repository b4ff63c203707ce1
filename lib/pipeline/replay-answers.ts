import { batchItemId } from '#lib/analyse/analyse-batch.ts';
import { parseAnswer } from '#lib/analyse/answer.ts';
import { readStoredAnswer } from '#lib/analyse/llm.ts';
import { LlmError } from '#lib/analyse/llm-error.ts';
import { verifyClaims } from '#lib/analyse/verify.ts';
import type { ClaimedItem } from '#lib/db/analyse-claims.ts';
import type { Db } from '#lib/db/client.ts';
import type { SignalTypeKey } from '#lib/model/signal-type.ts';
import { toAnalysisDocument } from './analysis-document.ts';
import type { Analyser } from './analysis-work.ts';
import type { AnalysedItem } from './store-analysis.ts';

/**
 * Reads answers that were paid for and stored, but whose signals were not: the worker died between the two.
 * An answer from which a document failed to be stored is not tried again for it, nor are older ones: the model is asked anew.
 * @returns what they say of these documents; a document of which none says anything usable is left out
 */
export async function replayAnswers(db: Db, items: readonly ClaimedItem[], { model, promptVersion }: Analyser, enabled: readonly SignalTypeKey[]): Promise<AnalysedItem[]> {
  const waiting = new Map(items.map((item) => [item.documentVersionId, item]));
  const calls = await db.llmCall.findMany({
    where: { model, promptVersion, status: 'answered', items: { some: { documentVersionId: { in: [...waiting.keys()] } } } },
    orderBy: { startedAt: 'desc' },
    select: { id: true, startedAt: true, response: true, items: { orderBy: { position: 'asc' }, select: { documentVersionId: true } } },
  });
  const failedAt = await readFailures(db, [...waiting.keys()], { model, promptVersion });
  const analysed: AnalysedItem[] = [];
  for (const call of calls) {
    const text = readContent(call.response, model);
    const parsed = text === null ? null : parseAnswer(text, call.items.map((_, position) => batchItemId(position)), enabled).items;
    for (const [position, { documentVersionId }] of call.items.entries()) {
      const item = waiting.get(documentVersionId);
      const claims = parsed?.[position]?.claims;
      if (!item || !claims || call.startedAt <= (failedAt.get(documentVersionId) ?? 0)) continue;
      analysed.push({ item, callId: call.id, signals: verifyClaims(claims, toAnalysisDocument(item)).verified, error: null });
      waiting.delete(documentVersionId);
    }
  }
  return analysed;
}

/** When the calls began from whose answers these documents failed last, by document version. */
async function readFailures(db: Db, documentVersionIds: string[], { model, promptVersion }: Analyser): Promise<Map<string, Date>> {
  const failed = await db.analysis.findMany({
    where: { documentVersionId: { in: documentVersionIds }, model, promptVersion, status: 'failed', callId: { not: null } },
    select: { documentVersionId: true, call: { select: { startedAt: true } } },
  });
  return new Map(failed.flatMap(({ documentVersionId, call }) => (call ? [[documentVersionId, call.startedAt] as const] : [])));
}

function readContent(response: string | null, model: string): string | null {
  try {
    return readStoredAnswer(response ?? '', model);
  } catch (error) {
    // There is nothing in it to use.
    if (error instanceof LlmError) return null;
    throw error;
  }
}
