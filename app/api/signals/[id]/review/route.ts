import { z } from 'zod';
import { mutation } from '#app/handlers.ts';
import { ReviewInput } from '#lib/model/signal.ts';
import { reviewSignal } from '#lib/services/review-signal.ts';

/** Accepts, rejects, snoozes or restores a signal. */
export const POST = mutation({ params: z.object({ id: z.uuid() }), body: ReviewInput }, ({ ctx, params, body }) =>
  reviewSignal(ctx, { signalId: params.id, review: body }),
);
