import { z } from 'zod';
import { mutation } from '#app/handlers.ts';
import { deleteSource } from '#lib/services/delete-source.ts';

export const POST = mutation({ params: z.object({ id: z.uuid() }) }, ({ ctx, params }) => deleteSource(ctx, { sourceId: params.id }));
