'use client';

import { useId, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { STORIES_FOUND_MOST, type FoundStory } from '#lib/model/story.ts';
import { storySearch } from '#lib/queries/stories.ts';
import { Button } from '#components/ui/button.tsx';
import { Input } from '#components/ui/input.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { StoryOffer } from './story-offer.tsx';
import { useSettled } from './use-settled.ts';

const TYPING_PAUSE_MS = 250;

interface StorySearchProps {
  storyId: string;
  pending: boolean;
  onJoin: (otherStoryId: string) => void;
}

/** Finds any recent story, to join it with this one. */
export function StorySearch({ storyId, pending, onJoin }: StorySearchProps) {
  const id = useId();
  const [text, setText] = useState('');
  const asked = useSettled(text.trim().replace(/\s+/g, ' '), TYPING_PAUSE_MS);
  const { data, error, isFetching, refetch } = useQuery(storySearch(storyId, asked));
  const isWaiting = text.trim() !== '' && (isFetching || asked === '');
  return (
    <div className="mt-5" role="search" aria-label="Stories">
      <label htmlFor={id} className="mb-2 block text-sm text-muted">Find another story that is the same, among those of the last 60 days</label>
      <span className="relative block max-w-[30rem]">
        <Search aria-hidden className="pointer-events-none absolute top-3 left-3 size-4 text-muted" />
        <Input
          id={id} type="search" value={text} maxLength={200} autoComplete="off" placeholder="Words of a title, or a company" className="pl-9"
          onChange={(event) => setText(event.target.value)} onKeyDown={(event) => event.key === 'Escape' && setText('')}
        />
      </span>
      <p role="status" className="mt-2 text-sm text-muted empty:hidden">{asked !== '' && !error && (isWaiting ? 'Searching…' : data && foundText(data.length))}</p>
      {asked !== '' && error && <ErrorNote className="mt-2" title="The stories could not be searched" action={<Button size="sm" onClick={() => void refetch()}>Try again</Button>}>{error.message}</ErrorNote>}
      {asked !== '' && data && data.length > 0 && (
        <ul aria-label="Stories found" className="mt-2 flex flex-col gap-2">
          {data.map((story) => (
            <StoryOffer key={story.storyId} title={story.title} pending={pending} onJoin={story.isOwn ? null : () => onJoin(story.storyId)}><Facts story={story} /></StoryOffer>
          ))}
        </ul>
      )}
    </div>
  );
}

function Facts({ story: { sourceName, reportedAt, reportCount, isOwn } }: { story: FoundStory }) {
  return (
    <>
      {isOwn && 'The story that you are looking at · '}{sourceName ?? 'Source removed'} · <RelativeTime value={reportedAt} /> · {reportCount === 1 ? 'one report' : `${reportCount.toLocaleString('en')} reports`}
    </>
  );
}

function foundText(count: number): string {
  if (count === 0) return 'No story of the last 60 days has all these words. Try fewer, or a part of one.';
  if (count >= STORIES_FOUND_MOST) return `The first ${STORIES_FOUND_MOST} stories, the nearest in time first. Add a word to find fewer.`;
  return count === 1 ? 'One story found' : `${count} stories found, the nearest in time first`;
}
