import { z } from 'zod';
import { query } from '#app/handlers.ts';
import { listRunEvents } from '#lib/db/runs.ts';

/** What happened so far; for pages whose event stream does not come through. */
export const GET = query({ params: z.object({ id: z.uuid() }) }, ({ ctx, params }) => listRunEvents(ctx, params.id, '0'));
