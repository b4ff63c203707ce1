import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { AppError } from '#lib/errors.ts';

/**
 * The objects of a JSONL file, one a line; empty lines are skipped.
 * @throws AppError invalid_input, with file and line, for the first line that is not as described
 */
export async function* readJsonl<T>(path: string, schema: z.ZodType<T>): AsyncGenerator<T> {
  let line = 0;
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  try {
    for await (const text of lines) {
      line++;
      if (text.trim() !== '') yield readLine(text, schema, `${path}:${line}`);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('invalid_input', `${path} cannot be read.`, { cause: error });
  }
}

function readLine<T>(text: string, schema: z.ZodType<T>, place: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new AppError('invalid_input', `${place} is not well-formed JSON.`, { cause: error });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new AppError('invalid_input', `${place} is not as described: ${[...(issue?.path ?? [])].join('.')} ${issue?.message ?? ''}`.trim());
}
