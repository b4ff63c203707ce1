import { z } from 'zod';
import { mutation } from '#app/handlers.ts';
import { pauseSource } from '#lib/services/pause-source.ts';

export const POST = mutation({ params: z.object({ id: z.uuid() }) }, ({ ctx, params }) => pauseSource(ctx, { sourceId: params.id }));
