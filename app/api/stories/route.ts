import { z } from 'zod';
import { query } from '#app/handlers.ts';
import { searchStories } from '#lib/db/story-search.ts';
import { Text } from '#lib/model/text.ts';

/** Recent stories with these words. */
export const GET = query({ search: z.object({ story: z.uuid(), q: Text.max(200) }) }, ({ ctx, search }) => searchStories(ctx, { storyId: search.story, text: search.q }));
