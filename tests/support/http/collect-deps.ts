import { setTimeout as delay } from 'node:timers/promises';
import type { CollectDeps } from '#lib/collect/listing.ts';
import { readListing } from '#lib/collect/read-listing.ts';
import { createPoliteFetch } from '#lib/net/polite-fetch.ts';
import { createSafeFetch } from '#lib/net/safe-fetch.ts';

/** Collectors' surroundings for servers on loopback, in a hurry: many requests a second instead of two. */
export function createCollectDeps(overrides: Partial<CollectDeps> = {}): CollectDeps {
  const safeFetch = createSafeFetch({ allowNetworks: ['127.0.0.0/8'], llmOrigin: null, userAgent: 'Karhuno/1' });
  const http = createPoliteFetch({
    safeFetch,
    now: Date.now,
    random: Math.random,
    sleep: (ms, signal) => delay(ms, undefined, { signal }),
    maxConcurrency: 16,
    paceLimits: { startRate: 500, maxRate: 500, backoffMs: 1 },
  });
  return { http, read: readListing, validatorsOf: async () => null, now: () => new Date(), random: Math.random, onFailedAttempt: () => undefined, sleep: async (ms, signal) => void (await delay(ms, undefined, { signal })), xmlstock: null, sampleHistory: async () => ({ polls: 0, loadedAt: new Date() }), ...overrides };
}
