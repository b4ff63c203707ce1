import { sendJson } from './request-json.ts';

interface Options {
  /** Takes back the opposite, so that no verdict remains. */
  undo?: boolean;
}

/** Takes reports out of their story. */
export async function postSplit(documentIds: readonly string[], { undo = false }: Options = {}): Promise<{ storyId: string; newStoryId: string; documentIds: string[] }> {
  return sendJson('POST', '/api/stories/split', { documentIds, undo });
}

/** Makes one story of two. */
export async function postJoin(storyId: string, otherStoryId: string, { undo = false }: Options = {}): Promise<{ storyId: string; documentIds: string[] }> {
  return sendJson('POST', '/api/stories/join', { storyId, otherStoryId, undo });
}
