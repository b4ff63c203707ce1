import { z } from 'zod';
import { query } from '#app/handlers.ts';
import { getRunProgress } from '#lib/db/runs.ts';

export const GET = query({ params: z.object({ id: z.uuid() }) }, ({ ctx, params }) => getRunProgress(ctx, params.id));
