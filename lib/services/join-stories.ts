import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { writeAudit } from '#lib/db/audit.ts';
import { lock } from '#lib/db/locks.ts';
import { mergeStories } from '#lib/db/merge-stories.ts';
import { restoreCopies } from '#lib/db/split-documents.ts';
import { areAllToldApart, rememberVerdict, takeBackVerdict } from '#lib/db/story-verdicts.ts';
import { AppError } from '#lib/errors.ts';
import { parseInput } from './parse-input.ts';

export const JoinStoriesInput = z.object({ storyId: z.uuid(), otherStoryId: z.uuid(), undo: z.boolean().default(false) });
export type JoinStoriesInput = z.input<typeof JoinStoriesInput>;

export interface JoinStoriesResult {
  /** The story that reported first; the other one is gone. */
  storyId: string;
  /** What came from the other one; splitting these out undoes the joining. */
  documentIds: string[];
}

/**
 * Makes one story of two, and remembers that they belong together. Splitting the documents out with `undo` undoes it. With `undo` of its
 * own it takes back the splitting of these stories: nothing is remembered, and what was before counts again.
 * @throws AppError forbidden, invalid_input, not_found, conflict (the stories are one already, or hold more than what was split)
 */
export async function joinStories(ctx: Ctx, input: JoinStoriesInput): Promise<JoinStoriesResult> {
  requireRole(ctx, 'analyst');
  const { storyId, otherStoryId, undo } = parseInput(JoinStoriesInput, input);
  if (storyId === otherStoryId) throw new AppError('conflict', 'These reports are one story already.');
  return ctx.db.$transaction(async (tx) => {
    await lock(tx, 'stories');
    const stories = await tx.story.findMany({
      where: { id: { in: [storyId, otherStoryId] } },
      orderBy: [{ firstReportedAt: 'asc' }, { id: 'asc' }],
      include: { documents: { select: { id: true }, orderBy: { id: 'asc' } } },
    });
    const [into, from] = stories;
    if (!into || !from) throw new AppError('not_found', 'One of these stories no longer exists: it may have been joined with another. Reload the page.');
    const [kept, moved] = [into, from].map(({ documents }) => documents.map(({ id }) => id)) as [string[], string[]];
    if (undo && !(await areAllToldApart(tx, { left: kept, right: moved }))) {
      throw new AppError('conflict', 'Other reports have come into one of these stories since, so this cannot be undone. Reload the page, and join the stories if they are one.');
    }
    await mergeStories(tx, { from: from.id, into: into.id, undo });
    if (undo) {
      await restoreCopies(tx, into.id);
      await takeBackVerdict(tx, { left: kept, right: moved });
    } else {
      await rememberVerdict(tx, { left: kept, right: moved, sameStory: true, userId: ctx.user.id });
    }
    await writeAudit(tx, { userId: ctx.user.id, action: undo ? 'story.split.undo' : 'story.join', subject: 'story', subjectId: into.id, before: { documentIds: kept, joined: from.id }, after: { documentIds: [...kept, ...moved] } });
    return { storyId: into.id, documentIds: moved };
  });
}
