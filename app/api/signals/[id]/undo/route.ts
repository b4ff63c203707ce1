import { z } from 'zod';
import { mutation } from '#app/handlers.ts';
import { UndoReviewInput, undoReview } from '#lib/services/undo-review.ts';

/** Takes the last decision on a signal back. */
export const POST = mutation({ params: z.object({ id: z.uuid() }), body: UndoReviewInput.omit({ signalId: true }) }, ({ ctx, params, body }) =>
  undoReview(ctx, { signalId: params.id, ...body }),
);
