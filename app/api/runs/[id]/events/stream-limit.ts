import { AppError } from '#lib/errors.ts';

/** A browser keeps few connections to one server; more tabs than this ask instead of listening. */
const STREAMS_PER_USER = 5;

const open = new Map<string, number>();

/**
 * Counts a stream of a user in this process.
 * @returns what must be called when the stream ends
 * @throws AppError rate_limited if the user has too many open
 */
export function holdStream(userId: string): () => void {
  const count = open.get(userId) ?? 0;
  if (count >= STREAMS_PER_USER) throw new AppError('rate_limited', 'Too many live views are open. Close some tabs; this one asks for news every few seconds.');
  open.set(userId, count + 1);
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    const left = (open.get(userId) ?? 1) - 1;
    if (left > 0) open.set(userId, left);
    else open.delete(userId);
  };
}
