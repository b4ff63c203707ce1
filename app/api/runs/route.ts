import { z } from 'zod';
import { mutation, query } from '#app/handlers.ts';
import { listRuns } from '#lib/db/run-list.ts';
import { startRun, StartRunInput } from '#lib/services/start-run.ts';

export const GET = query({ search: z.object({ cursor: z.string().optional() }) }, ({ ctx, search }) => listRuns(ctx, search.cursor ?? null));

/** Starts a run by hand. */
export const POST = mutation({ body: StartRunInput }, ({ ctx, body }) => startRun(ctx, body));
