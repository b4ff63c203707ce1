import { createReadStream } from 'node:fs';
import type { z } from 'zod';
import { AppError } from '#lib/errors.ts';

/**
 * The objects of a JSONL file, one a line; empty lines and a byte order mark are skipped.
 * @throws AppError invalid_input, with file and line, for the first line that is not as described
 */
export async function* readJsonl<T>(path: string, schema: z.ZodType<T>): AsyncGenerator<T> {
  let line = 0;
  try {
    for await (const text of readLines(path)) {
      line++;
      const bare = line === 1 ? text.replace(/^\uFEFF/, '') : text;
      if (bare.trim() !== '') yield readLine(bare, schema, `${path}:${line}`);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('invalid_input', `${path} cannot be read.`, { cause: error });
  }
}

/** Lines end with a line feed and nothing else: JSON may hold other separators, such as U+2028, as they are. */
async function* readLines(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  yield rest;
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
