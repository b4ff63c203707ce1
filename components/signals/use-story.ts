'use client';

import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { toAppError } from '#lib/errors.ts';
import type { VerdictUndo } from '#lib/model/story.ts';
import { signalKeys } from '#lib/queries/signals.ts';
import { postJoin, postSplit } from '#lib/queries/stories.ts';
import { toast } from '#components/ui/toast-store.ts';
import { focusOn } from './focus-on.ts';

/** Id of the heading above a story's reports. */
export const STORY_ID = 'signal-story';

export interface StoryVerdicts {
  /** A verdict is on its way. */
  pending: boolean;
  split: (documentId: string) => void;
  join: (storyId: string, otherStoryId: string) => void;
  /** Takes a verdict back. */
  undo: (undo: VerdictUndo) => void;
}

/** Says which reports belong together; each verdict can be taken back. */
export function useStory(): StoryVerdicts {
  const queryClient = useQueryClient();
  const [pending, setPending] = useState(false);

  const send = async (act: () => Promise<void>): Promise<void> => {
    setPending(true);
    try {
      await act();
      // The button that was pressed goes away with its report.
      focusOn(STORY_ID);
      await queryClient.invalidateQueries({ queryKey: signalKeys.all });
    } catch (error) {
      toast.error(toAppError(error).message);
    } finally {
      setPending(false);
    }
  };
  const undo = (verdict: VerdictUndo) => void send(async () => {
    if (verdict.do === 'join') await postJoin(verdict.storyId, verdict.otherStoryId, { undo: true });
    else await postSplit(verdict.documentIds, { undo: true });
    toast.info('Taken back');
  });
  const split = (documentId: string) => void send(async () => {
    const { storyId, newStoryId, isUnread } = await postSplit([documentId]);
    toast.success(isUnread ? 'Taken out. It will be analysed in the next run of its source.' : 'Taken out of this story', { action: { label: 'Undo', run: () => undo({ do: 'join', storyId, otherStoryId: newStoryId }) } });
  });
  const join = (storyId: string, otherStoryId: string) => void send(async () => {
    const { documentIds } = await postJoin(storyId, otherStoryId);
    toast.success('Joined into one story', { action: { label: 'Undo', run: () => undo({ do: 'split', documentIds }) } });
  });
  return { pending, split, join, undo };
}
