import { z } from 'zod';
import { Prisma } from './generated/client.ts';

/** SQLSTATE classes 22 (a value that its type cannot hold) and 54 (one that is too large, as for an index). */
const ContentFault = z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string().regex(/^(?:22|54)/) }) }) });

/** Whether the database refused a statement for the values in it: trying again would end the same way. */
export function isContentFault(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && ContentFault.safeParse(error.meta).success;
}
