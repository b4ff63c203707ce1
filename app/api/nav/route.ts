import { query } from '#app/handlers.ts';
import { readNavCounts } from '#lib/db/nav-counts.ts';

export const GET = query({}, ({ ctx }) => readNavCounts(ctx, new Date()));
