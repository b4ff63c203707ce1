import { z } from 'zod';

const NOTHING = z.object({});
/** What a part of a request is that a handler has no schema for. */
export type Nothing = typeof NOTHING;

/** A part of a request as its schema wants it. Without a schema it is an empty object. */
export async function parsePart<Schema extends z.ZodType>(schema: Schema | undefined, value: unknown): Promise<z.output<Schema>> {
  return (await (schema ?? NOTHING).parseAsync(value)) as z.output<Schema>;
}
