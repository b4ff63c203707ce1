import type { Document, DocumentVersion, RunItem } from '#lib/db/generated/client.ts';
import type { DropReason } from '#lib/db/generated/enums.ts';
import type { Tx } from '#lib/db/client.ts';
import { findOriginal, findReaders, lockPendingItem } from '#lib/db/documents.ts';
import { lock } from '#lib/db/locks.ts';
import { endItems } from '#lib/db/run-items.ts';
import { leadByEarliest } from '#lib/db/story-lead.ts';
import { compareTexts } from '#lib/dedupe/compare-texts.ts';
import { contentHash } from '#lib/dedupe/content-hash.ts';
import { sketchText, type TextSketch } from '#lib/dedupe/text-sketch.ts';
import type { CleanDocument } from '#lib/model/document.ts';
import { ListedItem } from '#lib/model/source.ts';
import { documentUrl } from './document-url.ts';
import { publishedAt } from './published-at.ts';
import { makeFindable, placeInStory, reportedAtOf } from './place-in-story.ts';

interface Cleaned {
  item: RunItem;
  document: CleanDocument;
  /** Where the bytes came from, after redirects. */
  url: string;
  fetchId: string | null;
  now: Date;
}

interface Facts extends Cleaned {
  canonicalUrl: string;
  hash: string;
  publishedAt: Date | null;
}

/**
 * Stores a cleaned page as a document, a new version of one, or a duplicate, and sends what is new on to analysis.
 * Locks on the address, on the content and on the stories keep two jobs from storing the same thing twice; they are always taken
 * in this order.
 */
export async function storeDocument(tx: Tx, cleaned: Cleaned): Promise<void> {
  const { item, document, url } = cleaned;
  if (!(await lockPendingItem(tx, item.id, 'clean'))) return;
  const facts: Facts = {
    ...cleaned,
    canonicalUrl: documentUrl(url, document.canonicalUrl),
    hash: contentHash(document),
    publishedAt: publishedAt(document.published, ListedItem.parse(item.listed).published),
  };
  await lock(tx, `url:${facts.canonicalUrl}`);
  await lock(tx, `content:${facts.hash}`);
  const known = await tx.document.findUnique({ where: { canonicalUrl: facts.canonicalUrl } });
  const version = known && (await tx.documentVersion.findUnique({ where: { documentId_contentHash: { documentId: known.id, contentHash: facts.hash } } }));
  if (known && version) return meetAgain(tx, facts, known, version);
  if (known) return storeEdit(tx, facts, known);
  return storeNew(tx, facts);
}

/** The text is stored already. It goes on only if nobody has analysed it, nor is about to, as with a copy that a person took out of its story. */
async function meetAgain(tx: Tx, facts: Facts, document: Document, version: DocumentVersion): Promise<void> {
  const { item } = facts;
  const isNew = document.duplicateOfId === null && !(await findReaders(tx, facts.hash)).includes(document.id);
  const isBack = document.currentVersionId !== version.id;
  if (isBack) await tx.document.update({ where: { id: document.id }, data: { currentVersionId: version.id } });
  if (document.duplicateOfId === null && (isNew || isBack)) await makeFindable(tx, { ...facts, sketch: sketchText(facts.document), documentId: document.id });
  if (isNew) return toAnalysis(tx, item, version);
  const seenBefore = (await tx.sighting.count({ where: { sourceId: item.sourceId, documentId: document.id } })) > 0;
  return drop(tx, item, version, { dropReason: seenBefore ? 'unchanged' : 'duplicate_url', duplicateOfId: document.duplicateOfId ?? document.id });
}

/** An edit goes on unless another document told its text and that was read: a copy of that text may have been dropped unread. */
async function storeEdit(tx: Tx, facts: Facts, document: Document): Promise<void> {
  const original = await findOriginal(tx, facts.hash);
  const isRead = (await findReaders(tx, facts.hash)).length > 0;
  const version = await storeVersion(tx, facts, document.id);
  if (original && original.id !== document.id && isRead) return drop(tx, facts.item, version, { dropReason: 'duplicate_text', duplicateOfId: original.id });
  const sketch = sketchText(facts.document);
  if (await isOnItsOwn(tx, document, sketch)) await makeFindable(tx, { ...facts, sketch, documentId: document.id });
  return toAnalysis(tx, facts.item, version);
}

/** Whether a document is no copy, or ceases to be one because its page now holds something else. */
async function isOnItsOwn(tx: Tx, { id, duplicateOfId }: Document, sketch: TextSketch): Promise<boolean> {
  if (duplicateOfId === null) return true;
  const { currentVersion: original } = await tx.document.findUniqueOrThrow({ where: { id: duplicateOfId }, select: { currentVersion: { select: { title: true, text: true } } } });
  if (original && compareTexts(sketch, sketchText(original)).copy !== null) return false;
  await tx.document.update({ where: { id }, data: { duplicateOfId: null } });
  return true;
}

async function storeNew(tx: Tx, facts: Facts): Promise<void> {
  const sketch = sketchText(facts.document);
  await lock(tx, 'stories');
  const original = await findOriginal(tx, facts.hash);
  if (original) return storeCopy(tx, facts, original);
  const { duplicateOf, isFuller, joins } = await placeInStory(tx, { ...facts, sketch });
  if (duplicateOf && !isFuller) return storeCopy(tx, facts, duplicateOf);
  const { document, version } = await createDocument(tx, facts, { storyId: joins?.storyId ?? null, duplicateOfId: null });
  await makeFindable(tx, { ...facts, sketch, documentId: document.id });
  return toAnalysis(tx, facts.item, version);
}

/** A reprint counts for its source and its story; reading it again would tell nothing new. */
async function storeCopy(tx: Tx, facts: Facts, original: { id: string; storyId: string | null }): Promise<void> {
  const { version } = await createDocument(tx, facts, { storyId: original.storyId, duplicateOfId: original.id });
  return drop(tx, facts.item, version, { dropReason: 'duplicate_text', duplicateOfId: original.id });
}

async function createDocument(tx: Tx, facts: Facts, place: { storyId: string | null; duplicateOfId: string | null }): Promise<{ document: Document; version: DocumentVersion }> {
  const { canonicalUrl, publishedAt, now } = facts;
  const storyId = place.storyId ?? (await tx.story.create({ data: { firstReportedAt: reportedAtOf(publishedAt, now) } })).id;
  const document = await tx.document.create({ data: { canonicalUrl, publishedAt, firstSeenAt: now, duplicateOfId: place.duplicateOfId, storyId } });
  const version = await storeVersion(tx, facts, document.id);
  await leadByEarliest(tx, storyId);
  return { document, version };
}

async function storeVersion(tx: Tx, { document, hash, publishedAt, fetchId, now }: Facts, documentId: string): Promise<DocumentVersion> {
  const { title, text, author, siteName, language, modified, extractorVersion } = document;
  const version = await tx.documentVersion.create({
    data: {
      documentId, contentHash: hash, title, text, author, siteName, language, publishedAt, extractorVersion, fetchId, createdAt: now,
      modifiedAt: modified ? new Date(modified) : null,
    },
  });
  await tx.document.update({ where: { id: documentId }, data: { currentVersionId: version.id } });
  return version;
}

async function toAnalysis(tx: Tx, item: RunItem, version: DocumentVersion): Promise<void> {
  await tx.runItem.update({ where: { id: item.id }, data: { stage: 'analyse', documentId: version.documentId, documentVersionId: version.id } });
}

async function drop(tx: Tx, item: RunItem, version: DocumentVersion, repeats: { dropReason: DropReason; duplicateOfId: string }): Promise<void> {
  await endItems(tx, [item.id], 'dedupe', { outcome: 'dropped', ...repeats, documentId: version.documentId, documentVersionId: version.id });
}
