/** Everything that can go wrong in a way that a person or a caller must tell apart. */
const ERROR_CODES = [
  // the caller
  'unauthenticated', 'forbidden', 'invalid_input', 'not_found', 'conflict', 'rate_limited',
  // the network
  'address_blocked', 'url_invalid', 'dns_failed', 'connect_failed', 'connect_timeout', 'tls_failed', 'timeout', 'too_slow',
  'too_large', 'too_many_redirects', 'redirect_invalid', 'decode_failed', 'connection_lost', 'http_error', 'refused_by_robots',
  'throttled', 'host_unavailable',
  // reading
  'not_a_feed', 'empty_body', 'parse_failed', 'parse_timeout', 'unsupported_type',
  // search
  'search_no_money', 'search_bad_key', 'search_no_key', 'search_failed',
  // the language model
  'llm_no_key', 'llm_failed', 'llm_bad_answer', 'llm_missing_item', 'price_unknown', 'budget_exceeded',
  // the machine
  'cancelled', 'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An expected failure. The message is written for the user and says what to do; it never holds a secret or a resolved address. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** Facts for the log, not for the user. */
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; detail?: Record<string, unknown> } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.detail = options.detail ?? {};
  }
}

/** An unexpected error becomes `internal`, with the original as its cause. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError('internal', 'Something went wrong inside Karhuno. The log has the details.', { cause: error });
}
