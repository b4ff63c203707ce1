import { z } from 'zod';
import { mutation } from '#app/handlers.ts';
import { Priority } from '#lib/model/source.ts';
import { setSourcePriority } from '#lib/services/set-source-priority.ts';

export const PUT = mutation(
  { params: z.object({ id: z.uuid() }), body: z.object({ priority: Priority, pinned: z.boolean() }) },
  ({ ctx, params, body }) => setSourcePriority(ctx, { sourceId: params.id, ...body }),
);
