import pLimit from 'p-limit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '#lib/errors.ts';
import type { HostLeases } from '#lib/net/host-lease.ts';
import { createPacer, type Pacer } from '#lib/net/pacer.ts';
import { RequestWithheld } from '#lib/net/send-gate.ts';
import { HIGHEST_CLAIM } from '#lib/optimize/collection-order.ts';
import { newHostPace, PACE_LIMITS, type HostPace } from '#lib/optimize/pacing.ts';
import { createSimulatedTime, type SimulatedTime } from '#tests/support/http/simulated-time.ts';

let time: SimulatedTime;
let pacer: Pacer;
let noted: HostPace[];
let startedAt: number[];
/** What the last worker left behind. */
let stored: HostPace | null;
let isHeld: boolean;
let whileTaken: () => void;

beforeEach(() => {
  time = createSimulatedTime();
  [noted, startedAt, stored, isHeld] = [[], [], null, false];
  whileTaken = () => undefined;
  const leases: HostLeases = {
    acquire: async () => {
      whileTaken();
      isHeld = true;
      return { kind: 'held', pace: stored };
    },
    retain: () => isHeld,
    note: (_, pace) => void noted.push(pace),
    letGo: () => undefined,
  };
  pacer = createPacer({ now: time.now, random: () => 0.5, sleep: time.sleep, limit: pLimit(8), leases });
});
afterEach(() => pacer.close());

async function ask(count: number): Promise<void> {
  await time.runUntil(Promise.all(Array.from({ length: count }, () => pacer.run('service', async () => {
    startedAt.push(time.now());
    return { url: '', finalUrl: '', permanentRedirect: null, status: 200, headers: {}, body: new Uint8Array(), durationMs: 20 };
  }, { maxWaitMs: 60_000, claim: HIGHEST_CLAIM }))));
}
const gaps = (): number[] => startedAt.slice(1).map((at, i) => at - (startedAt[i] ?? 0));

test.each([['smaller', 50, 1], ['larger', 1, 50]])('a plan that is %s now holds against the pace that was stored before', async (_, before, now) => {
  stored = { ...newHostPace(PACE_LIMITS, time.now() - 60_000), rate: before, ceilingRate: before };
  pacer.setKnownLimits('service', { requestsPerSecond: now, connections: 10 });
  await ask(6);
  expect(Math.min(...gaps())).toBeGreaterThanOrEqual(1_000 / now);
  expect(Math.max(...gaps())).toBeLessThan(1_200 / now);
});

test('each request to a host with a crawl delay is noted when it starts, so that whoever comes after a crash knows of it', async () => {
  pacer.setCrawlDelay('service', 'https://service', 30_000);
  await ask(3);
  expect(startedAt).toHaveLength(3);
  for (const atMs of startedAt) expect(noted).toContainEqual(expect.objectContaining({ crawlDelayMs: 30_000, startedAtMs: atMs, nextAtMs: atMs + 30_000 }));
});

test('hosts without one are not', async () => {
  await ask(3);
  expect(noted).toEqual([]);
});

test('a request that was about to leave when the host went to another worker, or asked to be left alone, waits for its turn again', async () => {
  const answer = { url: '', finalUrl: '', permanentRedirect: null, status: 200, headers: {}, body: new Uint8Array(), durationMs: 20 };
  let tries = 0;
  const asked = pacer.run('service', async (maySend) => {
    tries++;
    if (tries === 1) isHeld = false;
    if (tries === 2) pacer.noteRefusal('service', time.now());
    if (!maySend()) throw new RequestWithheld();
    startedAt.push(time.now());
    return answer;
  }, { maxWaitMs: 60_000, claim: HIGHEST_CLAIM });
  await time.runUntil(asked);
  expect(await asked).toBe(answer);
  expect(tries).toBe(3);
  const { backoffUntilMs } = noted.at(-1)!;
  expect(startedAt[0]).toBeGreaterThanOrEqual(backoffUntilMs);
});

describe('a request that was held back at the last moment', () => {
  const answer = { url: '', finalUrl: '', permanentRedirect: null, status: 200, headers: {}, body: new Uint8Array(), durationMs: 20 };
  const options = { maxWaitMs: 60_000, claim: HIGHEST_CLAIM };

  test('costs no delay of its host and is counted nowhere', async () => {
    pacer.setCrawlDelay('service', 'https://service', 30_000);
    const askedAtMs = time.now();
    let tries = 0;
    await time.runUntil(pacer.run('service', async () => {
      if (++tries < 3) throw new RequestWithheld();
      startedAt.push(time.now());
      return answer;
    }, options));
    expect([tries, startedAt]).toEqual([3, [askedAtMs]]);
    expect(pacer.takeSample()).toMatchObject({ ended: 1, answered: 1, latencySumMs: 0, inFlight: 0 });
    expect(noted.at(-1)).toMatchObject({ offered: 1, served: 1 });
  });

  test('is undone also if the host said something meanwhile', async () => {
    pacer.setCrawlDelay('service', 'https://service', 30_000);
    let tries = 0;
    const asked = pacer.run('service', async () => {
      if (++tries > 1) return answer;
      pacer.noteRefusal('service', time.now());
      throw new RequestWithheld();
    }, options);
    const askedAtMs = time.now();
    await time.runUntil(asked);
    expect(time.now() - askedAtMs).toBeLessThan(30_000);
  });

  test('is cancelled at once if nobody waits for it any more', async () => {
    pacer.setCrawlDelay('service', 'https://service', 30_000);
    const controller = new AbortController();
    const askedAtMs = time.now();
    const asked = pacer.run('service', async () => {
      controller.abort();
      throw new RequestWithheld();
    }, { ...options, signal: controller.signal });
    await expect(time.runUntil(asked)).rejects.toMatchObject({ code: 'cancelled' });
    expect([time.now(), pacer.takeSample().ended]).toEqual([askedAtMs, 0]);
  });

  test('is not sent to a host that has failed too often meanwhile', async () => {
    let may = true;
    const slow = pacer.run('service', async (maySend) => {
      await Promise.all(failing);
      may = maySend();
      return answer;
    }, options);
    const failing = Array.from({ length: PACE_LIMITS.breakerFailures }, () => pacer.run('service', async () => { throw new AppError('connect_failed', ''); }, options).catch(() => null));
    await time.runUntil(Promise.all([slow, ...failing]));
    expect(may).toBe(false);
  });

  test('one that failed is counted', async () => {
    await time.runUntil(pacer.run('service', async () => { throw new AppError('connect_failed', ''); }, options).catch(() => null));
    expect(pacer.takeSample().ended).toBe(1);
  });
});

test('a look tells hosts whose requests wait for their pace from those that are being left alone', async () => {
  const answer = { url: '', finalUrl: '', permanentRedirect: null, status: 200, headers: {}, body: new Uint8Array(), durationMs: 20 };
  const options = { maxWaitMs: 60_000, claim: HIGHEST_CLAIM };
  pacer.noteRefusal('refusing', time.now());
  const asked = Promise.all(['refusing', 'slow', 'slow'].map((host) => pacer.run(host, async () => answer, options)));
  await new Promise((resolve) => setImmediate(resolve));
  expect(pacer.takeSample()).toMatchObject({ inFlight: 0, readyHosts: 0, busyHosts: 2, waitingHosts: 2, pausedHosts: 1 });
  await time.runUntil(asked);
  expect(pacer.takeSample()).toMatchObject({ busyHosts: 0, waitingHosts: 0, pausedHosts: 0 });
});

test('what two origins of one host ask for in robots.txt holds for both: the longest', async () => {
  pacer.setCrawlDelay('service', 'https://service', 5_000);
  pacer.setCrawlDelay('service', 'http://service', 0);
  await ask(3);
  expect(Math.min(...gaps())).toBeGreaterThanOrEqual(5_000);
});

test('a robots.txt that drops its delay is followed, and so is one that grows', async () => {
  pacer.setCrawlDelay('service', 'https://service', 9_000);
  pacer.setCrawlDelay('service', 'http://service', 3_000);
  pacer.setCrawlDelay('service', 'https://service', 0);
  expect(pacer.snapshot()[0]!.crawlDelayMs).toBe(3_000);
  pacer.setCrawlDelay('service', 'http://service', 0);
  expect(pacer.snapshot()[0]!.crawlDelayMs).toBe(0);
});

test('a wait that was asked for while the host was taken anew is kept', async () => {
  await ask(1);
  stored = newHostPace(PACE_LIMITS, time.now());
  isHeld = false;
  whileTaken = () => pacer.noteRefusal('service', time.now());
  const askedAt = time.now();
  await ask(1);
  expect(startedAt[1]! - askedAt).toBeGreaterThanOrEqual(1_500);
});

test('a host that nobody here has asked yet is asked as fast as its last holder learnt', async () => {
  stored = { ...newHostPace(PACE_LIMITS, time.now()), rate: 8 };
  await ask(5);
  expect(Math.max(...gaps())).toBeLessThan(150);
});

test.each([[200, 500], [301, 20_000], [403, 20_000], [429, 20_000], [500, 20_000], [502, 20_000]])('after status %s with Retry-After: 20 the host is asked again in %s ms, and only a refusal lowers its rate', async (status, expectedMs) => {
  await time.runUntil(pacer.run('service', async () => {
    startedAt.push(time.now());
    return { url: '', finalUrl: '', permanentRedirect: null, status, headers: { 'retry-after': '20' }, body: new Uint8Array(), durationMs: 20 };
  }, { maxWaitMs: 60_000, claim: HIGHEST_CLAIM }));
  if (status < 500 && status !== 429) expect(pacer.snapshot()[0]!.requestsPerSecond).toBe(PACE_LIMITS.startRate);
  await ask(1);
  expect(gaps()).toEqual([expectedMs]);
});

test('a clock that is set back by an hour costs no hour, and no wait that was asked for', async () => {
  let setBackMs = 0;
  const now = (): number => time.now() - setBackMs;
  const own = createPacer({ now, random: () => 0.5, sleep: time.sleep, limit: pLimit(8) });
  const askOwn = (status: number, onAnswer: () => void = () => undefined): Promise<unknown> => time.runUntil(own.run('service', async () => {
    startedAt.push(time.now());
    onAnswer();
    return { url: '', finalUrl: '', permanentRedirect: null, status, headers: new Map([[403, { 'retry-after': '20' }]]).get(status) ?? {}, body: new Uint8Array(), durationMs: 20 };
  }, { maxWaitMs: 60_000, claim: HIGHEST_CLAIM }));
  await askOwn(200);
  setBackMs = 3_600_000;
  await askOwn(200);
  await askOwn(403, () => (setBackMs = 7_200_000));
  await askOwn(200);
  expect(gaps()).toEqual([500, 500, 20_000]);
});
