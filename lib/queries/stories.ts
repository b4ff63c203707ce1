import { queryOptions } from '@tanstack/react-query';
import type { FoundStory } from '#lib/model/story.ts';
import { getJson, sendJson } from './request-json.ts';
import { signalKeys } from './signals.ts';

/** Recent stories with these words, for joining one with the given story. Under the signals' key, as each verdict changes what is found. */
export function storySearch(storyId: string, text: string) {
  return queryOptions({
    queryKey: [...signalKeys.all, 'stories', storyId, text],
    queryFn: ({ signal }) => getJson<FoundStory[]>(`/api/stories?${new URLSearchParams({ story: storyId, q: text })}`, signal),
    enabled: text !== '',
    staleTime: 30_000,
    retry: false,
  });
}

interface Options {
  /** Takes back the opposite, so that no verdict remains. */
  undo?: boolean;
}

/** Takes reports out of their story. */
export async function postSplit(documentIds: readonly string[], { undo = false }: Options = {}): Promise<{ storyId: string; newStoryId: string; documentIds: string[]; isUnread: boolean }> {
  return sendJson('POST', '/api/stories/split', { documentIds, undo });
}

/** Makes one story of two. */
export async function postJoin(storyId: string, otherStoryId: string, { undo = false }: Options = {}): Promise<{ storyId: string; documentIds: string[] }> {
  return sendJson('POST', '/api/stories/join', { storyId, otherStoryId, undo });
}
