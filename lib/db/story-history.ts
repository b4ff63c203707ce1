import { z } from 'zod';
import { STORY_ACTIONS, type StoryVerdictEntry } from '#lib/model/story.ts';
import type { Db } from './client.ts';

const StoryAction = z.enum(STORY_ACTIONS);
const MAX_ENTRIES = 100;

/** Who joined or split a story, in order; the last hundred times. */
export async function readStoryHistory(db: Db, storyId: string): Promise<StoryVerdictEntry[]> {
  const rows = await db.auditEntry.findMany({
    // A splitting counts for both stories that it leaves.
    where: { subject: 'story', action: { in: [...STORY_ACTIONS] }, OR: [{ subjectId: storyId }, { after: { path: ['newStoryId'], equals: storyId } }] },
    orderBy: { id: 'desc' },
    take: MAX_ENTRIES,
    select: { id: true, action: true, at: true, user: { select: { name: true } } },
  });
  return rows.toReversed().map(({ id, action, at, user }) => ({ id: id.toString(), action: StoryAction.parse(action), by: user?.name ?? null, at: at.toISOString() }));
}
