import { setImmediate } from 'node:timers/promises';
import type { Tx } from '#lib/db/client.ts';
import { findSimilarDocuments, storeFingerprint } from '#lib/db/fingerprints.ts';
import { mergeStories } from '#lib/db/merge-stories.ts';
import { areKeptApart } from '#lib/db/story-verdicts.ts';
import { MAX_CANDIDATES, MAX_SHARING } from '#lib/dedupe/candidate-index.ts';
import { hashOf } from '#lib/dedupe/hash.ts';
import { placeDocument, type Candidate, type Placement } from '#lib/dedupe/place-document.ts';
import { lookupHashes, MIN_COMMON_HASHES, sketchText, type TextSketch } from '#lib/dedupe/text-sketch.ts';

/** Copies and other reports of a story are expected for so long. */
export const STORY_WINDOW_MS = 14 * 86_400_000;

interface NewDocument {
  canonicalUrl: string;
  sketch: TextSketch;
  publishedAt: Date | null;
  now: Date;
}

/** When a page reported, to tell how far apart two reports lie: none can have reported after it was read. */
export function reportedAtOf(publishedAt: Date | null, seenAt: Date): Date {
  return publishedAt && publishedAt < seenAt ? publishedAt : seenAt;
}

/**
 * Finds what a new document repeats, and whose story it tells. Stories that it shows to be one become one, unless a person has told
 * them apart. The caller holds the lock `stories`, so that two documents of one story do not begin two.
 */
export async function placeInStory(tx: Tx, { canonicalUrl, sketch, publishedAt, now }: NewDocument): Promise<Placement> {
  const similar = await findSimilarDocuments(tx, {
    hashes: lookupHashes(sketch), host: hostHash(canonicalUrl), since: new Date(now.getTime() - STORY_WINDOW_MS), minCommon: MIN_COMMON_HASHES, maxSharing: MAX_SHARING, limit: MAX_CANDIDATES,
  });
  const candidates: Candidate[] = [];
  for (const { id, storyId, title, text, publishedAt: published, firstSeenAt } of similar) {
    candidates.push({ id, storyId, sketch: sketchText({ title, text }), reportedAtMs: reportedAtOf(published, firstSeenAt).getTime() });
    // Whatever else this process does need not wait for all of them.
    await setImmediate();
  }
  const placement = placeDocument({ sketch, reportedAtMs: reportedAtOf(publishedAt, now).getTime() }, candidates, new Set(similar[0]?.template));
  for (const bridged of placement.bridges) {
    const into = placement.joins!.storyId;
    if (!(await areKeptApart(tx, bridged, into))) await mergeStories(tx, { from: bridged, into });
  }
  return placement;
}

/** Makes a document's current text findable. */
export async function makeFindable(tx: Tx, { documentId, canonicalUrl, sketch, now }: { documentId: string; canonicalUrl: string; sketch: TextSketch; now: Date }): Promise<void> {
  await storeFingerprint(tx, { documentId, hashes: lookupHashes(sketch), host: hostHash(canonicalUrl), seenAt: now });
}

function hostHash(url: string): number {
  return hashOf(URL.canParse(url) ? new URL(url).hostname : url);
}
