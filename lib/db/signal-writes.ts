import type { VerifiedSignal } from '#lib/model/analysis.ts';
import type { Tx } from './client.ts';

/** A signal as an analysis found it in one text. */
export interface FoundSignal extends VerifiedSignal {
  storyId: string;
  companyKey: string;
  documentVersionId: string;
  analysisId: string;
}

/**
 * Adds signals that their story does not have yet, and evidence to all. What people decided on a signal stays.
 * A story has one signal of a type and company: the first that was found gives it its words, further ones their quotes.
 */
export async function upsertSignals(tx: Tx, found: readonly FoundSignal[], { model, runId }: { model: string; runId: string }): Promise<void> {
  if (found.length === 0) return;
  const distinct = new Map<string, FoundSignal>();
  for (const signal of found) {
    const known = distinct.get(keyOf(signal));
    if (!known || known.confidence < signal.confidence) distinct.set(keyOf(signal), signal);
  }
  await tx.signal.createMany({
    data: [...distinct.values()].map(({ storyId, type, company, companyKey, title, eventDate, confidence }) => ({
      storyId, type, company, companyKey, title, confidence, model, runId, eventDate: eventDate === null ? null : new Date(eventDate),
    })),
    skipDuplicates: true,
  });
  const rows = await tx.signal.findMany({
    where: { OR: [...distinct.values()].map(({ storyId, type, companyKey }) => ({ storyId, type, companyKey })) },
    select: { id: true, storyId: true, type: true, companyKey: true },
  });
  const ids = new Map(rows.map((row) => [keyOf(row), row.id]));
  await tx.evidence.createMany({
    data: found.map((signal) => ({
      signalId: ids.get(keyOf(signal))!, documentVersionId: signal.documentVersionId, analysisId: signal.analysisId, ...signal.evidence,
      company: signal.company, title: signal.title, confidence: signal.confidence, eventDate: signal.eventDate === null ? null : new Date(signal.eventDate),
    })),
    skipDuplicates: true,
  });
}

function keyOf({ storyId, type, companyKey }: { storyId: string; type: string; companyKey: string }): string {
  return JSON.stringify([storyId, type, companyKey]);
}
