import { z } from 'zod';
import { query } from '#app/handlers.ts';
import { listDroppedItems } from '#lib/db/dropped-items.ts';

export const GET = query({ params: z.object({ id: z.uuid() }) }, ({ ctx, params }) => listDroppedItems(ctx, params.id));
