import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { EMBEDDED_MODEL, analyseOffline } from '#lib/analyse/offline/analyse.ts';
import type { ClaimedItem } from '#lib/db/analyse-claims.ts';
import { toAppError } from '#lib/errors.ts';
import { toAnalysisDocument } from './analysis-document.ts';
import { reportBatch, type AnalysisWork } from './analysis-work.ts';
import type { PipelineDeps } from './deps.ts';
import { storeAnalyses, type AnalysedItem } from './store-analysis.ts';

const STORE_AT_ONCE = 12;

/** Has the analyser that ships with Karhuno read documents; nothing is asked of the network. */
export async function analyseEmbedded(items: readonly ClaimedItem[], work: AnalysisWork, deps: PipelineDeps): Promise<void> {
  const enabled = new Set(work.types.map(({ key }) => key));
  const analyser = { model: EMBEDDED_MODEL, promptVersion: EMBEDDED_MODEL };
  for (let start = 0; start < items.length && !work.signal.aborted; start += STORE_AT_ONCE) {
    const analysed: AnalysedItem[] = [];
    for (const item of items.slice(start, start + STORE_AT_ONCE)) {
      analysed.push(analyseOne(item, enabled, deps));
      await yieldToOthers();
    }
    const { signals } = await storeAnalyses(deps, analysed, { ...analyser, runId: work.runId });
    await reportBatch(deps, work.runId, { type: 'batch_analysed', model: EMBEDDED_MODEL, documents: analysed.length, signals });
  }
}

function analyseOne(item: ClaimedItem, enabled: ReadonlySet<string>, { log }: PipelineDeps): AnalysedItem {
  try {
    const signals = analyseOffline(toAnalysisDocument(item)).filter(({ type }) => enabled.has(type));
    return { item, callId: null, signals, error: null };
  } catch (thrown) {
    const error = toAppError(thrown);
    log.error({ err: thrown, documentVersionId: item.documentVersionId }, 'the embedded analyser failed');
    return { item, callId: null, signals: null, error: { code: error.code, message: error.message } };
  }
}
