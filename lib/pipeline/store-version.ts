import type { DropReason } from '#lib/db/generated/enums.ts';
import type { RunItem } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/client.ts';
import type { NewDocument } from '#lib/db/documents.ts';
import { endItems } from '#lib/db/run-items.ts';
import { joinStory } from '#lib/db/story-members.ts';
import type { PageFacts } from './page-facts.ts';

export interface VersionKey {
  id: string;
  documentId: string;
}

/** What a page holds now, as a row of its versions. */
export function versionOf({ document, hash, publishedAt, isDayOnly, fetchId }: PageFacts): NewDocument['version'] {
  const { title, text, author, siteName, language, modified, extractorVersion } = document;
  return { contentHash: hash, title, text, author, siteName, language, publishedAt, isDayOnly, modifiedAt: modified ? new Date(modified) : null, extractorVersion, fetchId };
}

/** Stores what a known page holds now as its current version. */
export async function storeVersion(tx: Tx, facts: PageFacts, documentId: string): Promise<VersionKey> {
  const version = await tx.documentVersion.create({ data: { ...versionOf(facts), documentId, createdAt: facts.now }, select: { id: true, documentId: true } });
  await makeCurrent(tx, version);
  return version;
}

export async function makeCurrent(tx: Tx, { id, documentId }: VersionKey): Promise<void> {
  await tx.document.update({ where: { id: documentId }, data: { currentVersionId: id }, select: { id: true } });
}

/** Sends a version on to be read. */
export async function toAnalysis(tx: Tx, item: RunItem, version: VersionKey): Promise<void> {
  await tx.runItem.update({ where: { id: item.id }, data: { stage: 'analyse', documentId: version.documentId, documentVersionId: version.id }, select: { id: true } });
}

/** Ends an item whose text is known. */
export async function drop(tx: Tx, item: RunItem, version: VersionKey, repeats: { dropReason: DropReason; duplicateOfId: string }): Promise<void> {
  await endItems(tx, [item.id], 'dedupe', { outcome: 'dropped', ...repeats, documentId: version.documentId, documentVersionId: version.id });
}

/** Ends a document that is alone in its story as a reprint: it counts for its source and its story; reading it again would tell nothing new. */
export async function becomeCopy(tx: Tx, item: RunItem, { version, storyId }: { version: VersionKey; storyId: string }, original: { id: string; storyId: string | null }): Promise<void> {
  const { documentId } = version;
  await tx.document.update({ where: { id: documentId }, data: { duplicateOfId: original.id }, select: { id: true } });
  if (original.storyId) await joinStory(tx, { documentId, from: storyId, into: original.storyId });
  return drop(tx, item, version, { dropReason: 'duplicate_text', duplicateOfId: original.id });
}
