import { mutation } from '#app/handlers.ts';
import { splitStory, SplitStoryInput } from '#lib/services/split-story.ts';

/** Takes reports out of their story. */
export const POST = mutation({ body: SplitStoryInput }, ({ ctx, body }) => splitStory(ctx, body));
