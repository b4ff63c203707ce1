import { z } from 'zod';
import { AppError } from '#lib/errors.ts';

/** @throws AppError invalid_input that names the field */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.join('.');
  throw new AppError('invalid_input', field ? `${field}: ${issue?.message}` : (issue?.message ?? 'This input cannot be used.'));
}
