import type { Document, RunItem } from '#lib/db/generated/client.ts';
import type { DropReason } from '#lib/db/generated/enums.ts';
import type { Tx } from '#lib/db/client.ts';
import { findOriginal, findReaders, lockPendingItem } from '#lib/db/documents.ts';
import { lock } from '#lib/db/locks.ts';
import { endItems } from '#lib/db/run-items.ts';
import { leadByEarliest } from '#lib/db/story-lead.ts';
import { beginStory, joinStory } from '#lib/db/story-members.ts';
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

interface VersionKey {
  id: string;
  documentId: string;
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
  await lock(tx, `url:${facts.canonicalUrl}`, `content:${facts.hash}`);
  const known = await tx.document.findUnique({ where: { canonicalUrl: facts.canonicalUrl } });
  const version = known && (await tx.documentVersion.findUnique({ where: { documentId_contentHash: { documentId: known.id, contentHash: facts.hash } } }));
  if (known && version) return meetAgain(tx, facts, known, version);
  if (known) return storeEdit(tx, facts, known);
  return storeNew(tx, facts);
}

/** The text is stored already. It goes on only if nobody has analysed it, nor is about to, as with a copy that a person took out of its story. */
async function meetAgain(tx: Tx, facts: Facts, document: Document, version: VersionKey): Promise<void> {
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
  if (!(await stillRepeats(tx, document, sketch))) {
    if (document.duplicateOfId !== null) await leaveStory(tx, { ...facts, sketch, document });
    await makeFindable(tx, { ...facts, sketch, documentId: document.id });
  }
  return toAnalysis(tx, facts.item, version);
}

/** Whether a document is a copy still, now that its page holds this. */
async function stillRepeats(tx: Tx, { duplicateOfId }: Document, sketch: TextSketch): Promise<boolean> {
  if (duplicateOfId === null) return false;
  const { currentVersion: original } = await tx.document.findUniqueOrThrow({ where: { id: duplicateOfId }, select: { currentVersion: { select: { title: true, text: true } } } });
  return original !== null && compareTexts(sketch, sketchText(original)).copy !== null;
}

/** A page that showed a copy shows another article now, and reports that one since now. */
async function leaveStory(tx: Tx, { document: { id, storyId }, sketch, canonicalUrl, publishedAt, now }: { document: Document; sketch: TextSketch; canonicalUrl: string; publishedAt: Date | null; now: Date }): Promise<void> {
  await lock(tx, 'stories');
  const { joins } = await placeInStory(tx, { canonicalUrl, sketch, publishedAt, now });
  await tx.document.update({ where: { id }, data: { duplicateOfId: null, publishedAt, firstSeenAt: now }, select: { id: true } });
  const own = await beginStory(tx, { documentId: id, reportedAt: reportedAtOf(publishedAt, now) });
  if (joins) await joinStory(tx, { documentId: id, from: own, into: joins.storyId });
  if (storyId) await leadByEarliest(tx, storyId);
}

/**
 * The lock on the stories is held from the search for what resembles the text until the end, and everybody waits for it: so the
 * document is written before, as the beginning of a story, which most are.
 */
async function storeNew(tx: Tx, facts: Facts): Promise<void> {
  if (await findOriginal(tx, facts.hash)) {
    await lock(tx, 'stories');
    // Its story may have become another one until then.
    const original = await findOriginal(tx, facts.hash);
    if (original) return storeCopy(tx, facts, await createDocument(tx, facts), original);
  }
  const sketch = sketchText(facts.document);
  const created = await createDocument(tx, facts);
  const { documentId } = created.version;
  await toAnalysis(tx, facts.item, created.version);
  await lock(tx, 'stories');
  const { duplicateOf, isFuller, joins } = await placeInStory(tx, { ...facts, sketch });
  if (duplicateOf && !isFuller) return storeCopy(tx, facts, created, duplicateOf);
  if (joins) await joinStory(tx, { documentId, from: created.storyId, into: joins.storyId });
  return makeFindable(tx, { ...facts, sketch, documentId });
}

/** A reprint counts for its source and its story; reading it again would tell nothing new. */
async function storeCopy(tx: Tx, { item }: Facts, { version, storyId }: CreatedDocument, original: { id: string; storyId: string | null }): Promise<void> {
  const { documentId } = version;
  await tx.document.update({ where: { id: documentId }, data: { duplicateOfId: original.id }, select: { id: true } });
  if (original.storyId) await joinStory(tx, { documentId, from: storyId, into: original.storyId });
  return drop(tx, item, version, { dropReason: 'duplicate_text', duplicateOfId: original.id });
}

interface CreatedDocument {
  version: VersionKey;
  /** Its own, with nothing else in it. */
  storyId: string;
}

async function createDocument(tx: Tx, facts: Facts): Promise<CreatedDocument> {
  const { canonicalUrl, publishedAt, now } = facts;
  const { id } = await tx.document.create({ data: { canonicalUrl, publishedAt, firstSeenAt: now }, select: { id: true } });
  return { version: await storeVersion(tx, facts, id), storyId: await beginStory(tx, { documentId: id, reportedAt: reportedAtOf(publishedAt, now) }) };
}

async function storeVersion(tx: Tx, { document, hash, publishedAt, fetchId, now }: Facts, documentId: string): Promise<VersionKey> {
  const { title, text, author, siteName, language, modified, extractorVersion } = document;
  const version = await tx.documentVersion.create({
    data: {
      documentId, contentHash: hash, title, text, author, siteName, language, publishedAt, extractorVersion, fetchId, createdAt: now,
      modifiedAt: modified ? new Date(modified) : null,
    },
    select: { id: true, documentId: true },
  });
  await tx.document.update({ where: { id: documentId }, data: { currentVersionId: version.id }, select: { id: true } });
  return version;
}

async function toAnalysis(tx: Tx, item: RunItem, version: VersionKey): Promise<void> {
  await tx.runItem.update({ where: { id: item.id }, data: { stage: 'analyse', documentId: version.documentId, documentVersionId: version.id }, select: { id: true } });
}

async function drop(tx: Tx, item: RunItem, version: VersionKey, repeats: { dropReason: DropReason; duplicateOfId: string }): Promise<void> {
  await endItems(tx, [item.id], 'dedupe', { outcome: 'dropped', ...repeats, documentId: version.documentId, documentVersionId: version.id });
}
