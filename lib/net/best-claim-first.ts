import { compareClaims } from '#lib/optimize/collection-order.ts';
import type { PacedHost, WaitingRequest } from './paced-hosts.ts';

/** Puts a request behind all of its host's whose claim is as good. */
export function enqueueByClaim(queue: WaitingRequest[], waiting: WaitingRequest): void {
  const better = queue.findLastIndex(({ claim }) => compareClaims(claim, waiting.claim) <= 0);
  queue.splice(better + 1, 0, waiting);
}

/** @returns of the hosts, given by how long they have been ready, the one whose next request has the best claim; null if there is none */
export function chooseHost(ready: Iterable<PacedHost>): PacedHost | null {
  let best: PacedHost | null = null;
  for (const host of ready) if (best === null || isBefore(host, best)) best = host;
  return best;
}

/** By claim, then by which host has less under way. */
function isBefore(a: PacedHost, b: PacedHost): boolean {
  const [one, other] = [a.queue[0], b.queue[0]];
  if (!one || !other) return one !== undefined;
  const order = compareClaims(one.claim, other.claim);
  return order === 0 ? a.inFlight < b.inFlight : order < 0;
}
