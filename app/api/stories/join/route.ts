import { mutation } from '#app/handlers.ts';
import { joinStories, JoinStoriesInput } from '#lib/services/join-stories.ts';

/** Makes one story of two. */
export const POST = mutation({ body: JoinStoriesInput }, ({ ctx, body }) => joinStories(ctx, body));
