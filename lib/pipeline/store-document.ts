import type { Document } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { commitLazily } from '#lib/db/commit-lazily.ts';
import { findOriginal, findReaders, insertDocument, lockPendingItem } from '#lib/db/documents.ts';
import { lock } from '#lib/db/locks.ts';
import { leadByEarliest } from '#lib/db/story-lead.ts';
import { joinStory } from '#lib/db/story-members.ts';
import { contentHash } from '#lib/dedupe/content-hash.ts';
import { sketchText } from '#lib/dedupe/text-sketch.ts';
import { ListedItem } from '#lib/model/source.ts';
import { changeDocument } from './change-document.ts';
import { documentUrl } from './document-url.ts';
import type { CleanedPage, PageFacts } from './page-facts.ts';
import { publishedAt } from './published-at.ts';
import { makeFindable, placeInStory } from './place-in-story.ts';
import { becomeCopy, drop, toAnalysis, versionOf, type VersionKey } from './store-version.ts';

/**
 * Stores a cleaned page as a document, a new version of one, or a duplicate, and sends what is new on to analysis.
 * Locks on the address, on the content and on the stories keep two jobs from storing the same thing twice. They are always taken in
 * this order, and before the row of a document that others know: whoever holds such a row waits for no lock.
 */
export async function storeDocument(tx: Tx, cleaned: CleanedPage): Promise<void> {
  const { item, document, url } = cleaned;
  await commitLazily(tx);
  if (!(await lockPendingItem(tx, item.id, 'clean'))) return;
  const facts: PageFacts = {
    ...cleaned,
    canonicalUrl: documentUrl(url, document.canonicalUrl),
    hash: contentHash(document),
    ...publishedAt(document.published, ListedItem.parse(item.listed).published),
  };
  await lock(tx, `url:${facts.canonicalUrl}`, `content:${facts.hash}`);
  const known = await tx.document.findUnique({ where: { canonicalUrl: facts.canonicalUrl } });
  if (!known) return storeNew(tx, facts);
  await learnTime(tx, facts, known);
  const version = await tx.documentVersion.findUnique({ where: { documentId_contentHash: { documentId: known.id, contentHash: facts.hash } }, select: { id: true, documentId: true, createdAt: true } });
  if (version && version.id === known.currentVersionId) return meetAgain(tx, facts, known, version);
  return changeDocument(tx, facts, known, version);
}

/** A page may be met again in a listing that knows better when it was published, or have been redated: the earliest exact time counts. */
async function learnTime(tx: Tx, { publishedAt, isDayOnly }: PageFacts, { id, storyId, publishedAt: known, isDayOnly: isKnownByDay }: Document): Promise<void> {
  if (publishedAt === null) return;
  const isBetter = known === null || (isKnownByDay && !isDayOnly) || (isKnownByDay === isDayOnly && publishedAt < known);
  if (!isBetter) return;
  await lock(tx, 'stories');
  await tx.document.update({ where: { id }, data: { publishedAt, isDayOnly }, select: { id: true } });
  if (storyId) await leadByEarliest(tx, storyId);
}

/** The page shows what it showed. That goes on only if nobody has analysed it, nor is about to, as with a copy that a person took out of its story. */
async function meetAgain(tx: Tx, facts: PageFacts, document: Document, version: VersionKey): Promise<void> {
  const { item } = facts;
  if (document.duplicateOfId === null && !(await findReaders(tx, facts.hash)).includes(document.id)) {
    await makeFindable(tx, { ...facts, sketch: sketchText(facts.document), documentId: document.id });
    return toAnalysis(tx, item, version);
  }
  const seenBefore = (await tx.sighting.count({ where: { sourceId: item.sourceId, documentId: document.id } })) > 0;
  return drop(tx, item, version, { dropReason: seenBefore ? 'unchanged' : 'duplicate_url', duplicateOfId: document.duplicateOfId ?? document.id });
}

/**
 * The lock on the stories is held from the search for what resembles the text until the end, and everybody waits for it: so the
 * document is written before, as the beginning of a story, which most are.
 */
async function storeNew(tx: Tx, facts: PageFacts): Promise<void> {
  if (await findOriginal(tx, facts.hash)) {
    await lock(tx, 'stories');
    // Its story may have become another one until then.
    const original = await findOriginal(tx, facts.hash);
    if (original) return becomeCopy(tx, facts.item, await createDocument(tx, facts), original);
  }
  const sketch = sketchText(facts.document);
  const created = await createDocument(tx, facts);
  const { documentId } = created.version;
  await toAnalysis(tx, facts.item, created.version);
  await lock(tx, 'stories');
  const { duplicateOf, isFuller, joins } = await placeInStory(tx, { ...facts, sketch });
  if (duplicateOf && !isFuller) return becomeCopy(tx, facts.item, created, duplicateOf);
  if (joins) await joinStory(tx, { documentId, from: created.storyId, into: joins.storyId });
  return makeFindable(tx, { ...facts, sketch, documentId });
}

/** @returns with a story of its own, with nothing else in it */
async function createDocument(tx: Tx, facts: PageFacts): Promise<{ version: VersionKey; storyId: string }> {
  const { canonicalUrl, publishedAt, isDayOnly, now } = facts;
  const { documentId, versionId, storyId } = await insertDocument(tx, { canonicalUrl, publishedAt, isDayOnly, firstSeenAt: now, version: versionOf(facts) });
  return { version: { id: versionId, documentId }, storyId };
}
