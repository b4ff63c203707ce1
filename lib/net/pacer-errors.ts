import { AppError } from '#lib/errors.ts';
import type { Admission } from '#lib/optimize/pacing.ts';
import type { PacedHost } from './paced-hosts.ts';

/** Says why and not until when: the words are kept for longer than the time would be true. */
export function refusal({ name, fault }: PacedHost, decision: Extract<Admission, { kind: 'refuse' }>): AppError {
  const until = new Date(decision.untilMs).toISOString();
  if (decision.reason === 'backing_off') return new AppError('throttled', `${name} asked Karhuno to wait. Karhuno does, and tries again by itself.`, { detail: { until } });
  const why = fault?.message ?? `${name} failed several times in a row.`;
  return new AppError('host_unavailable', `${why} Karhuno pauses this host after repeated failures and tries again by itself.`, { detail: { until, why } });
}

export function cancelled(): AppError {
  return new AppError('cancelled', 'The request was cancelled.');
}
