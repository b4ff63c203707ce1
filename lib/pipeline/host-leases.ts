import type { Db } from '#lib/db/client.ts';
import { acquireHostLease, releaseHostLeases, renewHostLeases, type LeasedHost } from '#lib/db/host-leases.ts';
import type { Log } from '#lib/log.ts';
import type { HostLeases } from '#lib/net/host-lease.ts';
import { reviveHostPace, type HostPace } from '#lib/optimize/pacing.ts';
import { every } from './every.ts';

/** Shorter than the time after which a dead worker's jobs go to another: its hosts are free by then. */
const TTL_MS = 9_000;
/** A lease is not used any more so long before it ends, whatever the clocks say. */
const MARGIN_MS = 2_000;
const RENEW_MS = 2_000;
/** A host that is taken is asked for again after this time at most. */
const ASK_AGAIN_MS = 500;

interface Held {
  fence: string;
  /** On this process's own steady clock. */
  validUntilMs: number;
  pace: HostPace | null;
  isIdle: boolean;
}

export interface HostLeaseKeeper extends HostLeases {
  /** Gives everything up. */
  close(): Promise<void>;
}

/**
 * Leases in the database: taken for a host's first request, renewed while it is busy, given up when it is not. What a host asks
 * for beyond the end of a lease is stored at once, or it would die with this process.
 */
export function keepHostLeases(db: Db, log: Log, holderId: string): HostLeaseKeeper {
  const held = new Map<string, Held>();
  const renewing = every(RENEW_MS, keep, log);
  /** One after the other, so that the newest pace stays. */
  let storing = Promise.resolve();

  async function keep(): Promise<void> {
    const idle = [...held].filter(([, lease]) => lease.isIdle);
    // Forgotten first, so that a host that is wanted meanwhile is taken anew, under a new fence.
    for (const [host] of idle) held.delete(host);
    await releaseHostLeases(db, idle.map(toRow));
    const busy = [...held];
    const askedAtMs = performance.now();
    const renewed = await renewHostLeases(db, busy.map(toRow), TTL_MS);
    for (const [host, lease] of busy) {
      if (renewed.has(host)) lease.validUntilMs = askedAtMs + TTL_MS - MARGIN_MS;
      else if (held.get(host) === lease) held.delete(host);
    }
  }

  function store(host: string, lease: Held): void {
    storing = storing.then(async () => void (await renewHostLeases(db, [toRow([host, lease])], TTL_MS)))
      .catch((error: unknown) => log.error({ err: error }, 'storing the pace of a host'));
  }

  return {
    async acquire(host) {
      const askedAtMs = performance.now();
      const answer = await acquireHostLease(db, { host, holderId, ttlMs: TTL_MS });
      if ('freeInMs' in answer) return { kind: 'taken', retryAtMs: Date.now() + Math.min(ASK_AGAIN_MS, answer.freeInMs + 1) };
      held.set(host, { fence: answer.fence, validUntilMs: askedAtMs + TTL_MS - MARGIN_MS, pace: null, isIdle: false });
      return { kind: 'held', pace: reviveHostPace(answer.pace) };
    },
    retain(host) {
      const lease = held.get(host);
      if (!lease || performance.now() >= lease.validUntilMs) return false;
      lease.isIdle = false;
      return true;
    },
    note(host, pace) {
      const lease = held.get(host);
      if (!lease) return;
      lease.pace = pace;
      if (Math.max(pace.crawlDelayMs, pace.backoffUntilMs - Date.now()) > MARGIN_MS) store(host, lease);
    },
    letGo(host, pace) {
      const lease = held.get(host);
      if (!lease) return;
      lease.pace = pace;
      lease.isIdle = true;
    },
    async close() {
      await renewing.stop();
      await storing;
      const rows = [...held].map(toRow);
      held.clear();
      await releaseHostLeases(db, rows);
    },
  };
}

function toRow([host, { fence, pace }]: [string, Held]): LeasedHost {
  return { host, fence, pace };
}
