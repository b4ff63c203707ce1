import { query } from '#app/handlers.ts';
import { listWorkers } from '#lib/db/worker-status.ts';

export const GET = query({}, ({ ctx }) => listWorkers(ctx));
