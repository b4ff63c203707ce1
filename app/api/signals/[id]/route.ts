import { z } from 'zod';
import { query } from '#app/handlers.ts';
import { getSignal } from '#lib/db/signal-detail.ts';

export const GET = query({ params: z.object({ id: z.uuid() }) }, ({ ctx, params }) => getSignal(ctx, params.id));
