import type { Db } from '#lib/db/client.ts';
import type { SignalStatus } from '#lib/model/signal.ts';

let count = 0;

/** A document with one version, alone in its story. */
export async function addReport(db: Db, { text, firstSeenAt }: { text: string; firstSeenAt: Date }): Promise<{ documentId: string; storyId: string }> {
  count += 1;
  const story = await db.story.create({ data: { firstReportedAt: firstSeenAt } });
  const document = await db.document.create({ data: { canonicalUrl: `https://pages.example/report-${count}`, firstSeenAt, storyId: story.id } });
  const version = await db.documentVersion.create({ data: { documentId: document.id, contentHash: `report ${count}`, title: `Report ${count}`, text, extractorVersion: 'test' } });
  await db.document.update({ where: { id: document.id }, data: { currentVersionId: version.id } });
  return { documentId: document.id, storyId: story.id };
}

/** As the analysis of a document would leave it: evidence for an expansion of this company. @returns the signal that the evidence belongs to */
export async function addSignal(db: Db, documentId: string, companyKey: string, status: SignalStatus = 'new'): Promise<string> {
  const { storyId, currentVersion } = await db.document.findUniqueOrThrow({ where: { id: documentId }, include: { currentVersion: true } });
  const { id: documentVersionId, title, text } = currentVersion!;
  const analysis = await db.analysis.create({ data: { documentVersionId, promptVersion: 'p', model: 'embedded-1', status: 'done' } });
  const key = { storyId: storyId!, type: 'expansion', companyKey };
  const signal = await db.signal.upsert({ where: { storyId_type_companyKey: key }, update: {}, create: { ...key, company: companyKey, title, confidence: 0.9, model: 'embedded-1', status } });
  const quote = text.slice(0, 12);
  await db.evidence.create({ data: { signalId: signal.id, documentVersionId, analysisId: analysis.id, field: 'text', quote, startOffset: 0, endOffset: quote.length, verification: 'verified' } });
  return signal.id;
}
