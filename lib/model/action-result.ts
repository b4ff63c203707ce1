/** What a server action returns: an expected failure is a value, not an exception. The code is one of `ErrorCode`. */
export type ActionResult<T = void> = { ok: true; data: T } | { ok: false; error: { code: string; message: string } };
