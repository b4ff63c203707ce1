import type { AnalysisDocument, VerifiedSignal } from '#lib/model/analysis.ts';
import { analyseOffline } from './analyse.ts';

export interface AnalyseAnswer {
  signals: VerifiedSignal[];
}

/** Entry of a worker thread: one document in, its signals out. */
export default function analyse(document: AnalysisDocument): AnalyseAnswer {
  return { signals: analyseOffline(document) };
}
