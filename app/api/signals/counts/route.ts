import { query } from '#app/handlers.ts';
import { countSignals } from '#lib/db/signals.ts';
import { loadSignalSearch, toSignalFilter } from '#lib/queries/signal-search.ts';

/** Numbers of the tabs under the same search. */
export const GET = query({}, ({ ctx, request }) => countSignals(ctx, toSignalFilter(loadSignalSearch(request))));
