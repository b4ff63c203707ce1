import { z } from 'zod';
import { query } from '#app/handlers.ts';
import { getDiscovery } from '#lib/db/discoveries.ts';

export const GET = query({ params: z.object({ id: z.uuid() }) }, ({ ctx, params }) => getDiscovery(ctx, params.id));
