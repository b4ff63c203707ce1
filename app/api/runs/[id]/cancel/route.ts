import { z } from 'zod';
import { mutation } from '#app/handlers.ts';
import { cancelRun } from '#lib/services/cancel-run.ts';

export const POST = mutation({ params: z.object({ id: z.uuid() }) }, ({ ctx, params }) => cancelRun(ctx, { runId: params.id }));
