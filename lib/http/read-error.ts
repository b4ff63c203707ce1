import { z } from 'zod';
import { AppError, toAppError } from '#lib/errors.ts';

/** Any error as one that can be shown; a failed check of input says which field is wrong. */
export function readError(error: unknown): AppError {
  if (!(error instanceof z.ZodError)) return toAppError(error);
  const lines = error.issues.map((issue) => (issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message));
  return new AppError('invalid_input', `Some values cannot be used. ${lines.slice(0, 5).join('. ')}.`, { cause: error });
}
