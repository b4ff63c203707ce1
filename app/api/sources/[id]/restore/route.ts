import { z } from 'zod';
import { mutation } from '#app/handlers.ts';
import { restoreSource } from '#lib/services/restore-source.ts';

export const POST = mutation({ params: z.object({ id: z.uuid() }) }, ({ ctx, params }) => restoreSource(ctx, { sourceId: params.id }));
