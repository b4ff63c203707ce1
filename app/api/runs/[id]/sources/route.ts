import { z } from 'zod';
import { query } from '#app/handlers.ts';
import { listRunSources } from '#lib/db/run-list.ts';

export const GET = query({ params: z.object({ id: z.uuid() }) }, ({ ctx, params }) => listRunSources(ctx, params.id));
