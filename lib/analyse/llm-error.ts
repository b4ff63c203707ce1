import { AppError, type ErrorCode } from '#lib/errors.ts';

/**
 * What can mend a failed call: `retry` the same request later, `split` the batch (smaller requests may pass,
 * and one poisonous document is found that way), or nothing.
 */
export type LlmRemedy = 'retry' | 'split' | 'none';

/** A call to a language model that brought nothing usable. */
export class LlmError extends AppError {
  readonly remedy: LlmRemedy;
  readonly httpStatus: number | null;
  /** What the server asked us to wait; null if it did not say. */
  readonly retryAfterMs: number | null;
  /** Whether the provider may have charged for it. */
  readonly billed: 'no' | 'unknown';

  constructor(
    code: ErrorCode,
    message: string,
    facts: { remedy: LlmRemedy; httpStatus?: number | null; retryAfterMs?: number | null; billed?: 'no' | 'unknown'; cause?: unknown },
  ) {
    super(code, message, { cause: facts.cause, detail: { remedy: facts.remedy, httpStatus: facts.httpStatus ?? null } });
    this.name = 'LlmError';
    this.remedy = facts.remedy;
    this.httpStatus = facts.httpStatus ?? null;
    this.retryAfterMs = facts.retryAfterMs ?? null;
    this.billed = facts.billed ?? 'unknown';
  }
}
