import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { AppError } from '#lib/errors.ts';

export const EvaluatedId = z.union([z.string(), z.number()]);

/** A title may be null, since not everything has one, but not left out, which is mostly a misspelt name. */
export const EvaluatedText = z.object({ title: z.string().nullable().transform((title) => title ?? ''), text: z.string() });

/** What a JSON value of each kind is called in messages. */
const KINDS: Record<string, string> = { string: 'text', number: 'a number', boolean: 'true or false', object: 'an object', array: 'a list' };

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
      if (bare.trim() !== '') yield readLine(bare, schema, `${path}, line ${line}`);
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
    throw new AppError('invalid_input', `${place}: this is not well-formed JSON.`, { cause: error });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new AppError('invalid_input', `${place}: ${describeIssue(value, result.error.issues[0]!)}`);
}

/** What is wrong with a line, in the words of its own fields. */
function describeIssue(line: unknown, issue: z.core.$ZodIssue): string {
  const name = issue.path.length === 0 ? 'the line' : `\`${issue.path.join('.')}\``;
  const value = issue.path.reduce((whole: unknown, key) => (whole as Record<PropertyKey, unknown>)[key], line);
  if (value === undefined) return `${name} is missing`;
  const kinds = (issue.code === 'invalid_union' ? issue.errors.flat() : [issue]).flatMap((one) => (one.code === 'invalid_type' ? [KINDS[one.expected] ?? one.expected] : []));
  return kinds.length === 0 ? `${name} is not as described: ${issue.message}` : `${name} must be ${kinds.join(' or ')}, not ${kindOf(value)}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return KINDS[Array.isArray(value) ? 'array' : typeof value] ?? typeof value;
}
