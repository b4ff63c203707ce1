import type { ErrorCode } from '#lib/errors.ts';

/** What a server action returns: an expected failure is a value, not an exception. */
export type ActionResult<T = void> = { ok: true; data: T } | { ok: false; error: { code: ErrorCode; message: string } };
