import { z } from 'zod';
import { mutation } from '#app/handlers.ts';
import { ReviewSignalInput, reviewSignal } from '#lib/services/review-signal.ts';

/** Accepts, rejects or snoozes a signal. */
export const POST = mutation({ params: z.object({ id: z.uuid() }), body: ReviewSignalInput.omit({ signalId: true }) }, ({ ctx, params, body }) =>
  reviewSignal(ctx, { signalId: params.id, ...body }),
);
