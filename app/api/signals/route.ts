import { z } from 'zod';
import { query } from '#app/handlers.ts';
import { listSignals } from '#lib/db/signals.ts';
import { loadSignalSearch, toSignalFilter } from '#lib/queries/signal-search.ts';

/** A page of signals; the search parameters are those of the screen. */
export const GET = query({ search: z.looseObject({ cursor: z.string().optional() }) }, ({ ctx, search, request }) =>
  listSignals(ctx, toSignalFilter(loadSignalSearch(request)), search.cursor ?? null),
);
