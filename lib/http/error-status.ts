import type { ErrorCode } from '#lib/errors.ts';

const STATUS: Partial<Record<ErrorCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported_type: 415,
  invalid_input: 422,
  url_invalid: 422,
  address_blocked: 422,
  rate_limited: 429,
  budget_exceeded: 409,
  internal: 500,
};

/** HTTP status of an error. What failed outside of Karhuno (a host, a model) is a 502. */
export function errorStatus(code: ErrorCode): number {
  return STATUS[code] ?? 502;
}
