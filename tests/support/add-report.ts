import type { Db } from '#lib/db/client.ts';
import type { SignalStatus } from '#lib/model/signal.ts';

let count = 0;

/** A document with one version, alone in its story, which it leads. */
export async function addReport(db: Db, { text, firstSeenAt, title }: { text: string; firstSeenAt: Date; title?: string }): Promise<{ documentId: string; storyId: string }> {
  count += 1;
  const number = count;
  const story = await db.story.create({ data: { firstReportedAt: firstSeenAt } });
  const document = await db.document.create({ data: { canonicalUrl: `https://pages.example/report-${number}`, firstSeenAt, storyId: story.id } });
  const version = await db.documentVersion.create({ data: { documentId: document.id, contentHash: `report ${number}`, title: title ?? `Report ${number}`, text, extractorVersion: 'test' } });
  await db.document.update({ where: { id: document.id }, data: { currentVersionId: version.id } });
  await db.story.update({ where: { id: story.id }, data: { firstDocumentId: document.id } });
  return { documentId: document.id, storyId: story.id };
}

/** The story that a document belongs to now. */
export async function storyOf(db: Db, documentId: string): Promise<string> {
  return (await db.document.findUniqueOrThrow({ where: { id: documentId } })).storyId!;
}

interface Told {
  status?: SignalStatus;
  /** What the analysis finds; the title is the document's unless it is told. */
  title?: string;
  eventDate?: string | null;
  confidence?: number;
  runId?: string | null;
  at?: Date;
}

/** As the analysis of a document would leave it: evidence for an expansion of this company. @returns the signal that the evidence belongs to */
export async function addSignal(db: Db, documentId: string, companyKey: string, told: SignalStatus | Told = {}): Promise<string> {
  const { storyId, currentVersion } = await db.document.findUniqueOrThrow({ where: { id: documentId }, include: { currentVersion: true } });
  const { id: documentVersionId, text } = currentVersion!;
  const { status = 'new', title = currentVersion!.title, eventDate = null, confidence = 0.9, runId = null, at = new Date() } = typeof told === 'string' ? { status: told } : told;
  const analysis = await db.analysis.create({ data: { documentVersionId, promptVersion: 'p', model: 'embedded-1', status: 'done', runId, createdAt: at } });
  const key = { storyId: storyId!, type: 'expansion', companyKey };
  const words = { company: companyKey, title, eventDate: eventDate === null ? null : new Date(eventDate), confidence, createdAt: at };
  const signal = await db.signal.upsert({ where: { storyId_type_companyKey: key }, update: {}, create: { ...key, ...words, model: 'embedded-1', runId, status } });
  const quote = text.slice(0, 12);
  await db.evidence.create({ data: { ...words, signalId: signal.id, documentVersionId, analysisId: analysis.id, field: 'text', quote, startOffset: 0, endOffset: quote.length, verification: 'verified' } });
  return signal.id;
}
