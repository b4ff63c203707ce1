import { z } from 'zod';
import { STORY_ACTIONS, type NamedReports, type StoryVerdictEntry, type VerdictUndo } from '#lib/model/story.ts';
import type { Db } from './client.ts';
import { areAllPutTogether, areAllToldApart } from './story-verdicts.ts';
import { IS_UNREAD_COPY } from './unread-copies.ts';

const StoryAction = z.enum(STORY_ACTIONS);
const Ids = z.array(z.uuid());
/** As splitStory and joinStories write them. */
const Split = z.object({ after: z.object({ documentIds: Ids, newStoryId: z.uuid(), moved: Ids }) });
const Join = z.object({ before: z.object({ documentIds: Ids }), after: z.object({ documentIds: Ids }) });
const MAX_ENTRIES = 100;

/** Who joined or split a story, in order; the last hundred times. */
export async function readStoryHistory(db: Db, storyId: string): Promise<StoryVerdictEntry[]> {
  const rows = await db.auditEntry.findMany({
    // A splitting counts for both stories that it leaves.
    where: { subject: 'story', action: { in: [...STORY_ACTIONS] }, OR: [{ subjectId: storyId }, { after: { path: ['newStoryId'], equals: storyId } }] },
    orderBy: { id: 'desc' },
    take: MAX_ENTRIES,
    select: { id: true, action: true, at: true, subjectId: true, before: true, after: true, user: { select: { name: true } } },
  });
  const entries = rows.toReversed().map(({ action, before, after, ...row }) => ({ ...row, action: StoryAction.parse(action), ...readReports(before, after) }));
  const documents = await readDocuments(db, [...new Set(entries.flatMap(({ moved, left }) => [...moved, ...left]))]);
  return Promise.all(entries.map(async (entry, index): Promise<StoryVerdictEntry> => {
    const { id, action, at, user, moved, newStoryId } = entry;
    const isPart = newStoryId === storyId;
    const isReplaced = entries.slice(index + 1).some((later) => later.action === action && concernsSame(later, entry));
    return {
      id: id.toString(), action, by: user?.name ?? null, at: at.toISOString(), isPart,
      reports: nameReports(documents, isPart ? entry.left : moved),
      isUnread: action === 'story.split' && moved.some((one) => documents.get(one)?.isUnread),
      undo: isReplaced ? null : await findUndo(db, entry, storyId, documents),
    };
  }));
}

interface Verdict {
  action: (typeof STORY_ACTIONS)[number];
  subjectId: string | null;
  /** What came or left, and what was there or stayed. */
  moved: string[];
  left: string[];
  /** Where the former went, if they left. */
  newStoryId: string | null;
}

function readReports(before: unknown, after: unknown): Pick<Verdict, 'moved' | 'left' | 'newStoryId'> {
  const split = Split.safeParse({ after });
  if (split.success) return { moved: split.data.after.moved, left: split.data.after.documentIds, newStoryId: split.data.after.newStoryId };
  const { data: join } = Join.safeParse({ before, after });
  const left = join?.before.documentIds ?? [];
  return { moved: join?.after.documentIds.filter((id) => !left.includes(id)) ?? [], left, newStoryId: null };
}

interface ReportedDocument {
  id: string;
  storyId: string | null;
  duplicateOfId: string | null;
  title: string;
  sourceName: string | null;
  isUnread: boolean;
}

/** By id, the earliest report first. */
async function readDocuments(db: Db, ids: readonly string[]): Promise<Map<string, ReportedDocument>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<ReportedDocument[]>`
    SELECT d.id, d."storyId", d."duplicateOfId", coalesce(nullif(v.title, ''), d."canonicalUrl") AS title, source.name AS "sourceName", ${IS_UNREAD_COPY} AS "isUnread"
    FROM "Document" d LEFT JOIN "DocumentVersion" v ON v.id = d."currentVersionId"
    LEFT JOIN LATERAL (
      SELECT b.name FROM "Sighting" g JOIN "Source" b ON b.id = g."sourceId" WHERE g."documentId" = d.id ORDER BY g."firstSeenAt", b.id LIMIT 1) AS source ON true
    WHERE d.id = ANY(${[...ids]}::uuid[]) ORDER BY least(coalesce(d."publishedAt", d."firstSeenAt"), d."firstSeenAt"), d.id`;
  return new Map(rows.map((row) => [row.id, row]));
}

function nameReports(documents: ReadonlyMap<string, ReportedDocument>, ids: readonly string[]): NamedReports | null {
  const wanted = new Set(ids);
  const first = [...documents.values()].find(({ id }) => wanted.has(id));
  return first ? { title: first.title, sourceName: first.sourceName, moreCount: wanted.size - 1 } : null;
}

/** @returns null where nothing would be taken back, or the service would refuse */
async function findUndo(db: Db, { action, subjectId, moved, left, newStoryId }: Verdict, storyId: string, documents: ReadonlyMap<string, ReportedDocument>): Promise<VerdictUndo | null> {
  if (action === 'story.split' && subjectId !== null && newStoryId !== null) {
    const [stayed, taken] = await Promise.all([subjectId, newStoryId].map((id) => db.document.findMany({ where: { storyId: id }, select: { id: true } })));
    if (stayed!.length === 0 || taken!.length === 0) return null;
    const isApart = await areAllToldApart(db, { left: stayed!.map(({ id }) => id), right: taken!.map(({ id }) => id) });
    return isApart ? { do: 'join', storyId: subjectId, otherStoryId: newStoryId } : null;
  }
  if (action === 'story.join') {
    const isHere = (id: string): boolean => documents.get(id)?.storyId === storyId;
    const stay = left.filter((id) => isHere(id) && !moved.includes(documents.get(id)?.duplicateOfId ?? ''));
    if (moved.length === 0 || stay.length === 0 || !moved.every(isHere)) return null;
    return (await areAllPutTogether(db, { left: moved, right: stay })) ? { do: 'split', documentIds: moved } : null;
  }
  return null;
}

/** Whether both say of the same two reports how they belong together. */
function concernsSame(one: Verdict, other: Verdict): boolean {
  return (overlap(one.moved, other.moved) && overlap(one.left, other.left)) || (overlap(one.moved, other.left) && overlap(one.left, other.moved));
}

function overlap(a: readonly string[], b: readonly string[]): boolean {
  return !new Set(a).isDisjointFrom(new Set(b));
}
