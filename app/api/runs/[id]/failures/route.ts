import { z } from 'zod';
import { query } from '#app/handlers.ts';
import { listRunFailures } from '#lib/db/run-failures.ts';

export const GET = query({ params: z.object({ id: z.uuid() }) }, ({ ctx, params }) => listRunFailures(ctx, params.id));
