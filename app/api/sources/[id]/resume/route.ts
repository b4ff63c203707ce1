import { z } from 'zod';
import { mutation } from '#app/handlers.ts';
import { resumeSource } from '#lib/services/resume-source.ts';

export const POST = mutation({ params: z.object({ id: z.uuid() }) }, ({ ctx, params }) => resumeSource(ctx, { sourceId: params.id }));
