import type { ClaimedItem } from '#lib/db/analyse-claims.ts';
import type { AnalysisDocument } from '#lib/model/analysis.ts';

/** A stored text in the form that analysers read. */
export function toAnalysisDocument({ documentVersionId, title, text, language, publishedAt }: ClaimedItem): AnalysisDocument {
  return { id: documentVersionId, title, text, language, published: publishedAt?.toISOString() ?? null };
}
