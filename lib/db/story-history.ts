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

interface Row {
  id: bigint;
  action: string;
  at: Date;
  by: string | null;
  subjectId: string | null;
  before: unknown;
  after: unknown;
}

/** Who joined or split what is in a story, in order; the last hundred times. Reports bring their history along from one story to another. */
export async function readStoryHistory(db: Db, storyId: string): Promise<StoryVerdictEntry[]> {
  const members = (await db.document.findMany({ where: { storyId }, select: { id: true } })).map(({ id }) => id);
  const rows = await db.$queryRaw<Row[]>`
    SELECT e.id, e.action, e.at, u.name AS by, e."subjectId", e.before, e.after FROM "AuditEntry" e LEFT JOIN "User" u ON u.id = e."userId"
    WHERE e.subject = 'story' AND e.action = ANY(${[...STORY_ACTIONS]}) AND (
      e.before->'documentIds' ?| ${members}::text[] OR e.after->'documentIds' ?| ${members}::text[] OR e.after->'moved' ?| ${members}::text[])
    ORDER BY e.id DESC LIMIT ${MAX_ENTRIES}`;
  const entries = rows.toReversed().map(({ action, before, after, ...row }) => ({ ...row, action: StoryAction.parse(action), ...readReports(before, after) }));
  const documents = await readDocuments(db, [...new Set(entries.flatMap(({ moved, left }) => [...moved, ...left]))]);
  const isHere = (id: string): boolean => documents.get(id)?.storyId === storyId;
  return Promise.all(entries.map(async (entry, index): Promise<StoryVerdictEntry> => {
    const { id, action, at, by, moved, left } = entry;
    const isReplaced = entries.slice(index + 1).some((later) => later.action === action && concernsSame(later, entry));
    return {
      id: id.toString(), action, by, at: at.toISOString(), isPart: moved.some(isHere) && !left.some(isHere),
      reports: nameReports(documents, moved),
      others: nameReports(documents, left),
      isUnread: action === 'story.split' && !isReplaced && moved.some((one) => documents.get(one)?.isUnread),
      undo: isReplaced ? null : await findUndo(db, entry, documents),
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
    WHERE d.id = ANY(${[...ids]}::uuid[]) ORDER BY d."reportedAt", d.id`;
  return new Map(rows.map((row) => [row.id, row]));
}

function nameReports(documents: ReadonlyMap<string, ReportedDocument>, ids: readonly string[]): NamedReports | null {
  const wanted = new Set(ids);
  const first = [...documents.values()].find(({ id }) => wanted.has(id));
  return first ? { title: first.title, sourceName: first.sourceName, moreCount: wanted.size - 1 } : null;
}

/** @returns null where nothing would be taken back, or the service would refuse */
async function findUndo(db: Db, { action, subjectId, moved, left, newStoryId }: Verdict, documents: ReadonlyMap<string, ReportedDocument>): Promise<VerdictUndo | null> {
  const storiesOf = (ids: readonly string[]): Set<string> => new Set(ids.flatMap((id) => documents.get(id)?.storyId ?? []));
  if (action === 'story.split') {
    const [storyId, otherStoryId] = [pickStory(storiesOf(left), subjectId), pickStory(storiesOf(moved), newStoryId)];
    if (storyId === null || otherStoryId === null || storyId === otherStoryId) return null;
    const [stayed, taken] = await Promise.all([storyId, otherStoryId].map((id) => db.document.findMany({ where: { storyId: id }, select: { id: true } })));
    const isApart = await areAllToldApart(db, { left: stayed!.map(({ id }) => id), right: taken!.map(({ id }) => id) });
    return isApart ? { do: 'join', storyId, otherStoryId } : null;
  }
  if (action === 'story.join') {
    const [storyId, ...more] = storiesOf(moved);
    const stay = left.filter((id) => documents.get(id)?.storyId === storyId && !moved.includes(documents.get(id)?.duplicateOfId ?? ''));
    if (!storyId || more.length > 0 || stay.length === 0 || !moved.every((id) => documents.has(id))) return null;
    return (await areAllPutTogether(db, { left: moved, right: stay })) ? { do: 'split', documentIds: moved } : null;
  }
  return null;
}

/** The story that a splitting left, under its own id or as the only one where its reports are now. */
function pickStory(present: ReadonlySet<string>, id: string | null): string | null {
  if (id !== null && present.has(id)) return id;
  const [only, ...more] = present;
  return only !== undefined && more.length === 0 ? only : null;
}

/** Whether both say of the same two reports how they belong together. */
function concernsSame(one: Verdict, other: Verdict): boolean {
  return (overlap(one.moved, other.moved) && overlap(one.left, other.left)) || (overlap(one.moved, other.left) && overlap(one.left, other.moved));
}

function overlap(a: readonly string[], b: readonly string[]): boolean {
  return !new Set(a).isDisjointFrom(new Set(b));
}
