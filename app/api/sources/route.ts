import { query } from '#app/handlers.ts';
import { listSources } from '#lib/db/sources.ts';

export const GET = query({}, ({ ctx }) => listSources(ctx));
