import type { BusyHost } from '#lib/model/worker-status.ts';

const CAUTION: readonly BusyHost['state'][] = ['unavailable', 'backing_off', 'ready'];

/**
 * Each host once, however many workers have work for it: one asks it, and the others wait and do not know how it is. So what is
 * shown of it is what the most cautious of them says, else the one that is asking; what waits for it is the sum.
 */
export function mergeHosts(hosts: readonly BusyHost[]): BusyHost[] {
  const byName = Map.groupBy(hosts, ({ host }) => host);
  return [...byName.values()].flatMap((same) => {
    const [first, ...others] = same.toSorted((a, b) => CAUTION.indexOf(a.state) - CAUTION.indexOf(b.state) || Number(b.errorStatus !== null) - Number(a.errorStatus !== null) || b.inFlight - a.inFlight || a.requestsPerSecond - b.requestsPerSecond);
    return first ? [others.reduce((sum, { inFlight, queued }) => ({ ...sum, inFlight: sum.inFlight + inFlight, queued: sum.queued + queued }), first)] : [];
  });
}
