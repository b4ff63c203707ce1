import { sendJson } from './request-json.ts';

/** Takes reports out of their story. */
export async function postSplit(documentIds: readonly string[]): Promise<{ storyId: string; newStoryId: string; documentIds: string[] }> {
  return sendJson('POST', '/api/stories/split', { documentIds });
}

/** Makes one story of two. */
export async function postJoin(storyId: string, otherStoryId: string): Promise<{ storyId: string; documentIds: string[] }> {
  return sendJson('POST', '/api/stories/join', { storyId, otherStoryId });
}
