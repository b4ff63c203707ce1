import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { writeAudit } from '#lib/db/audit.ts';
import { lock } from '#lib/db/locks.ts';
import { splitDocuments } from '#lib/db/split-documents.ts';
import { rememberVerdict, takeBackVerdict } from '#lib/db/story-verdicts.ts';
import { hasUnreadCopy } from '#lib/db/unread-copies.ts';
import { AppError } from '#lib/errors.ts';
import { parseInput } from './parse-input.ts';

export const SplitStoryInput = z.object({ documentIds: z.array(z.uuid()).min(1).max(500), undo: z.boolean().default(false) });
export type SplitStoryInput = z.input<typeof SplitStoryInput>;

export interface SplitStoryResult {
  /** The story that was split. */
  storyId: string;
  newStoryId: string;
  /** What moved: the documents, and the copies that were made of them. */
  documentIds: string[];
  /** One of them was left as a copy before, and is read in the next run of its source. */
  isUnread: boolean;
}

/**
 * Takes documents out of a story into one of their own, and remembers that they do not belong together. Joining the two stories with `undo`
 * undoes it. With `undo` of its own it takes back the joining of these documents: nothing is remembered, and what was before counts again.
 * @throws AppError forbidden, invalid_input, not_found, conflict (nothing would be left of the story)
 */
export async function splitStory(ctx: Ctx, input: SplitStoryInput): Promise<SplitStoryResult> {
  requireRole(ctx, 'analyst');
  const { documentIds, undo } = parseInput(SplitStoryInput, input);
  return ctx.db.$transaction(async (tx) => {
    await lock(tx, 'stories');
    const chosen = await tx.document.findMany({ where: { id: { in: documentIds } }, select: { storyId: true } });
    const [storyId] = new Set(chosen.map((document) => document.storyId));
    if (chosen.length < new Set(documentIds).size || !storyId) throw new AppError('not_found', 'This report no longer exists. Reload the page.');
    const members = await tx.document.findMany({ where: { storyId }, select: { id: true, duplicateOfId: true }, orderBy: { id: 'asc' } });
    const moved = members.filter(({ id, duplicateOfId }) => documentIds.includes(id) || (duplicateOfId !== null && documentIds.includes(duplicateOfId))).map(({ id }) => id);
    if (chosen.some((document) => document.storyId !== storyId)) throw new AppError('conflict', 'These reports belong to different stories already. Reload the page.');
    const left = members.map(({ id }) => id).filter((id) => !moved.includes(id));
    if (left.length === 0) {
      const copiesGoAlong = moved.some((id) => !documentIds.includes(id));
      throw new AppError('conflict', copiesGoAlong ? 'The other reports repeat this one and would go with it, so nothing would be left. Take those out instead.' : 'Nothing would be left of this story. Leave at least one report in it.');
    }
    const newStoryId = await splitDocuments(tx, { storyId, documentIds: moved, undo });
    if (undo) await takeBackVerdict(tx, { left: moved, right: left });
    else await rememberVerdict(tx, { left: moved, right: left, sameStory: false, userId: ctx.user.id });
    await writeAudit(tx, { userId: ctx.user.id, action: undo ? 'story.join.undo' : 'story.split', subject: 'story', subjectId: storyId, before: { documentIds: [...moved, ...left] }, after: { documentIds: left, newStoryId, moved } });
    return { storyId, newStoryId, documentIds: moved, isUnread: await hasUnreadCopy(tx, moved) };
  });
}
