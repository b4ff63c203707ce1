import type { Document } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { findOriginal, findReaders, findStoryOfQuotes, passOnCopies } from '#lib/db/documents.ts';
import { lock } from '#lib/db/locks.ts';
import { joinStory, leaveStory } from '#lib/db/story-members.ts';
import { areKeptApart } from '#lib/db/story-verdicts.ts';
import { compareTexts } from '#lib/dedupe/compare-texts.ts';
import { sketchText, type TextSketch } from '#lib/dedupe/text-sketch.ts';
import type { PageFacts } from './page-facts.ts';
import { makeFindable, placeInStory } from './place-in-story.ts';
import { becomeCopy, drop, makeCurrent, storeVersion, toAnalysis, type VersionKey } from './store-version.ts';

interface FormerVersion extends VersionKey {
  createdAt: Date;
}

interface Change extends PageFacts {
  sketch: TextSketch;
  documentId: string;
  /** What the page shows now, if it showed that before. */
  former: FormerVersion | null;
}

/**
 * A known page shows another text than before: an edit, or one that it showed earlier. While it tells the same, it stays where it is;
 * else it is placed as a new one is.
 */
export async function changeDocument(tx: Tx, facts: PageFacts, document: Document, former: FormerVersion | null): Promise<void> {
  const change: Change = { ...facts, sketch: sketchText(facts.document), documentId: document.id, former };
  return (await tellsTheSame(tx, document, change.sketch)) ? changeText(tx, change, document) : changeStory(tx, change);
}

/** Whether a copy repeats its original still, and any other document tells the story that it told. */
async function tellsTheSame(tx: Tx, { duplicateOfId, id }: Document, sketch: TextSketch): Promise<boolean> {
  const { currentVersion } = await tx.document.findUniqueOrThrow({ where: { id: duplicateOfId ?? id }, select: { currentVersion: { select: { title: true, text: true } } } });
  if (!currentVersion) return duplicateOfId === null;
  const { copy, story } = compareTexts(sketch, sketchText(currentVersion));
  return duplicateOfId === null ? story : copy !== null;
}

/** An edit goes on unless another document told its text and that was read: a copy of that text may have been dropped unread. */
async function changeText(tx: Tx, change: Change, { duplicateOfId }: Document): Promise<void> {
  const { documentId, former } = change;
  const original = await findOriginal(tx, change.hash);
  const readers = await findReaders(tx, change.hash);
  const version = await showVersion(tx, change);
  if (duplicateOfId === null) await makeFindable(tx, change);
  if (former && (duplicateOfId !== null || readers.includes(documentId))) return drop(tx, change.item, version, { dropReason: 'duplicate_url', duplicateOfId: duplicateOfId ?? documentId });
  if (original && original.id !== documentId && readers.length > 0) return drop(tx, change.item, version, { dropReason: 'duplicate_text', duplicateOfId: original.id });
  return toAnalysis(tx, change.item, version);
}

/** The page tells something else from now on. What was found in its former text stays in its story, and so do the copies of that text. */
async function changeStory(tx: Tx, change: Change): Promise<void> {
  const { documentId, former, publishedAt, isDayOnly, now, hash, item } = change;
  await lock(tx, 'stories');
  await leaveCopies(tx, documentId);
  const original = await findOriginal(tx, hash);
  const version = await showVersion(tx, change);
  const seenAt = former?.createdAt ?? now;
  await tx.fingerprint.deleteMany({ where: { documentId } });
  await tx.document.update({ where: { id: documentId }, data: { duplicateOfId: null, publishedAt, isDayOnly, firstSeenAt: seenAt }, select: { id: true } });
  const storyId = await leaveStory(tx, documentId);
  const { duplicateOf, isFuller, joins } = original ? { duplicateOf: original, isFuller: false, joins: original } : await placeInStory(tx, change);
  const into = joins?.storyId ?? (await findStoryOfQuotes(tx, version.id));
  const isApart = into !== null && (await areKeptApart(tx, storyId, into));
  if (duplicateOf && !isFuller && !isApart) return becomeCopy(tx, item, { version, storyId }, duplicateOf);
  if (into && !isApart) await joinStory(tx, { documentId, from: storyId, into });
  await makeFindable(tx, change);
  if ((await findReaders(tx, hash)).includes(documentId)) return drop(tx, item, version, { dropReason: 'duplicate_url', duplicateOfId: documentId });
  return toAnalysis(tx, item, version);
}

/** The earliest copy of what a document told is the original of the others from now on, and is found in its place. */
async function leaveCopies(tx: Tx, documentId: string): Promise<void> {
  const heirId = await passOnCopies(tx, documentId);
  if (heirId === null) return;
  const { canonicalUrl, firstSeenAt, currentVersion } = await tx.document.findUniqueOrThrow({ where: { id: heirId }, select: { canonicalUrl: true, firstSeenAt: true, currentVersion: { select: { title: true, text: true } } } });
  if (currentVersion) await makeFindable(tx, { documentId: heirId, canonicalUrl, sketch: sketchText(currentVersion), now: firstSeenAt });
}

async function showVersion(tx: Tx, change: Change): Promise<VersionKey> {
  const { former, documentId } = change;
  if (!former) return storeVersion(tx, change, documentId);
  await makeCurrent(tx, former);
  return former;
}
