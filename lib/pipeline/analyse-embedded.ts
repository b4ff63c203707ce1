import { EMBEDDED_MODEL } from '#lib/analyse/offline/model.ts';
import type { ClaimedItem } from '#lib/db/analyse-claims.ts';
import { toAppError } from '#lib/errors.ts';
import { toAnalysisDocument } from './analysis-document.ts';
import { reportBatch, type AnalysisWork } from './analysis-work.ts';
import type { PipelineDeps } from './deps.ts';
import { storeAnalyses, type AnalysedItem } from './store-analysis.ts';

const STORE_AT_ONCE = 12;

/** Has the analyser that ships with Karhuno read documents; nothing is asked of the network. */
export async function analyseEmbedded(items: readonly ClaimedItem[], work: AnalysisWork, deps: PipelineDeps): Promise<void> {
  const analyser = { model: EMBEDDED_MODEL, promptVersion: EMBEDDED_MODEL };
  for (let start = 0; start < items.length && !work.signal.aborted; start += STORE_AT_ONCE) {
    const group = items.slice(start, start + STORE_AT_ONCE);
    const analysed = (await Promise.all(group.map((item) => analyseOne(item, work, deps)))).filter((read) => read !== null);
    const { signals } = await storeAnalyses(deps, analysed, { ...analyser, runId: work.runId });
    await reportBatch(deps, work.runId, { type: 'batch_analysed', model: EMBEDDED_MODEL, documents: analysed.length, signals });
  }
}

/** @returns null if the job was stopped meanwhile */
async function analyseOne(item: ClaimedItem, { types, signal }: AnalysisWork, { analyse, log }: PipelineDeps): Promise<AnalysedItem | null> {
  try {
    const found = await analyse(toAnalysisDocument(item), signal);
    return { item, callId: null, signals: found.filter(({ type }) => types.some(({ key }) => key === type)), error: null };
  } catch (thrown) {
    if (signal.aborted) return null;
    const error = toAppError(thrown);
    log.error({ err: thrown, documentVersionId: item.documentVersionId }, 'the embedded analyser failed');
    return { item, callId: null, signals: null, error: { code: error.code, message: error.message } };
  }
}
