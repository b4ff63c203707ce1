import { inTimeOf, mergePaces, withKnownRate } from '#lib/optimize/pacing.ts';
import type { HostLeases } from './host-lease.ts';
import type { PacedHost } from './paced-hosts.ts';

/** The leases of a pacer's hosts; where there is one worker alone, each host is always its own. */
export interface PacedHostLeases {
  /** Whether the host may be asked now; if so it stays so until it is let go. */
  isHeld(host: PacedHost): boolean;
  /** @returns null if the host is held now, with the pace that its last holder learnt; else when to ask for it again */
  take(host: PacedHost): Promise<number | null>;
  /** What the host asked for must outlive this process. */
  note(host: PacedHost): void;
  /** Whoever comes after a crash must know of a request for as long as the host wants no other. */
  noteIfDelayed(host: PacedHost): void;
  letGoIfIdle(host: PacedHost): void;
}

export function leasePacedHosts(leases: HostLeases | undefined, now: () => number): PacedHostLeases {
  return {
    isHeld: ({ name }) => leases?.retain(name) ?? true,
    async take(host) {
      if (!leases) return null;
      const answer = await leases.acquire(host.name);
      if (answer.kind === 'taken') return answer.retryAtMs;
      if (answer.pace === null) return null;
      // Meanwhile an answer to an earlier request may have come.
      host.pace = mergePaces(inTimeOf(answer.pace, now()), host.pace);
      // The plan may be another one since the pace was stored.
      if (host.knownRate !== null) host.pace = withKnownRate(host.pace, host.knownRate, now());
      return null;
    },
    note: ({ name, pace }) => leases?.note(name, pace),
    noteIfDelayed({ name, pace }) {
      if (pace.crawlDelayMs > 0) leases?.note(name, pace);
    },
    letGoIfIdle({ name, pace, inFlight, isDraining }) {
      if (inFlight === 0 && !isDraining) leases?.letGo(name, pace);
    },
  };
}
