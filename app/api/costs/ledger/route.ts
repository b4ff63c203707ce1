import { z } from 'zod';
import { query } from '#app/handlers.ts';
import { listLedger } from '#lib/db/ledger-list.ts';

export const GET = query({ search: z.object({ cursor: z.string().optional() }) }, ({ ctx, search }) => listLedger(ctx, search.cursor ?? null));
