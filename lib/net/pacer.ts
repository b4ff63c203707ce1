import type { LimitFunction } from 'p-limit';
import { toAppError } from '#lib/errors.ts';
import type { Claim } from '#lib/optimize/collection-order.ts';
import { admit, afterEnd, afterRefusal, inTimeOf, limitsOfPlan, mayStillSend, PACE_LIMITS, withCrawlDelay, withKnownRate, withoutStart, type Admission, type KnownLimits, type PaceLimits, type PaceStep } from '#lib/optimize/pacing.ts';
import { chooseHost, enqueueByClaim } from './best-claim-first.ts';
import type { HostLeases } from './host-lease.ts';
import { learnFromAnswer, learnFromError } from './learn-from-answer.ts';
import { leasePacedHosts } from './lease-paced-hosts.ts';
import { cancelled, refusal } from './pacer-errors.ts';
import { rememberHosts, type HostState, type PacedHost, type PacedTask, type PacerSample, type WaitingRequest } from './paced-hosts.ts';
import type { SafeFetchAnswer } from './safe-fetch.ts';
import { RequestWithheld } from './send-gate.ts';

export interface PacerDeps {
  now(): number;
  random(): number;
  /** Resolves after `ms`, earlier if the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Bound over all hosts. */
  limit: LimitFunction;
  paceLimits?: Partial<PaceLimits>;
  /** Where several workers ask the same hosts. */
  leases?: HostLeases;
}

export interface Pacer {
  /**
   * Runs one request when its host and the global bound allow it, and learns from how it went.
   * @throws AppError throttled or host_unavailable if the host must be left alone for longer than `maxWaitMs`
   */
  run(host: string, task: PacedTask, options: { signal?: AbortSignal; maxWaitMs: number; claim: Claim }): Promise<SafeFetchAnswer>;
  /** @throws AppError throttled or host_unavailable if `run` would refuse at once, without asking anything */
  requireOpen(host: string, maxWaitMs: number): void;
  /** As the robots.txt of one of the host's origins asks; the longest of them holds. */
  setCrawlDelay(host: string, origin: string, crawlDelayMs: number): void;
  /** For a service whose plan is known, instead of what strange hosts are granted. */
  setKnownLimits(host: string, known: KnownLimits): void;
  /** The host said "too many" in a way that the status of its answer does not tell. */
  noteRefusal(host: string, startedAtMs: number): void;
  snapshot(): HostState[];
  takeSample(): PacerSample;
  close(): void;
}

/** Given as a reason, so that no error with a stack is made for each request that ends. */
const WOKEN = 'woken';

/**
 * Queues requests by host. One loop per busy host waits for its pace and then asks for one of the global slots. A slot goes
 * to the ready host whose next request has the best claim, not to the one that asked first.
 */
export function createPacer(deps: PacerDeps): Pacer {
  const limits = { ...PACE_LIMITS, ...deps.paceLimits };
  const hosts = rememberHosts(limits, deps.now);
  const leases = leasePacedHosts(deps.leases, deps.now);
  let isClosed = false;

  /** The time, by which the host's pace is from here on. */
  function nowFor(host: PacedHost): number {
    const nowMs = deps.now();
    host.pace = inTimeOf(host.pace, nowMs);
    return nowMs;
  }

  function admission(host: PacedHost, waiting: Pick<WaitingRequest, 'maxWaitMs'>): Admission {
    const nowMs = nowFor(host);
    return admit(host.pace, host.limits, { nowMs, inFlight: host.inFlight, maxWaitMs: waiting.maxWaitMs, random: deps.random() });
  }

  async function drain(host: PacedHost): Promise<void> {
    if (host.isDraining) return;
    host.isDraining = true;
    try {
      for (let head = host.queue[0]; head !== undefined && !isClosed; head = host.queue[0]) await advance(host, head);
    } catch (error) {
      for (const waiting of host.queue.splice(0)) waiting.reject(toAppError(error));
    }
    host.isDraining = false;
    leases.letGoIfIdle(host);
  }

  /** One step of a host's loop: until a request has started, was refused, or some time has passed. */
  async function advance(host: PacedHost, head: WaitingRequest): Promise<void> {
    const decision = admission(host, head);
    if (decision.kind === 'refuse') return host.queue.shift()?.reject(refusal(host, decision));
    if (decision.kind === 'wait') return pause(host, decision.untilMs);
    if (!leases.isHeld(host)) {
      const retryAtMs = await leases.take(host);
      return retryAtMs === null ? undefined : pause(host, retryAtMs);
    }
    await new Promise<void>((started) => {
      host.started = started;
      hosts.ready.add(host);
      void deps.limit(startBest);
    });
  }

  async function pause(host: PacedHost, untilMs: number | null): Promise<void> {
    host.wake = new AbortController();
    const { signal } = host.wake;
    if (untilMs !== null) return deps.sleep(Math.max(1, untilMs - deps.now()), signal);
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  }

  /** Runs in a global slot. As many slots are asked for as hosts are ready, so that none is left behind. */
  async function startBest(): Promise<void> {
    const best = chooseHost(hosts.ready);
    if (best === null) return;
    hosts.ready.delete(best);
    await start(best);
  }

  /** The wait for the slot may have been long, so the host is asked once more. */
  async function start(host: PacedHost): Promise<void> {
    const { started } = host;
    const [head] = host.queue;
    const decision = head && !isClosed ? admission(host, head) : null;
    if (!head || decision?.kind !== 'start' || !leases.isHeld(host)) return started();
    host.queue.shift();
    const step = { before: host.pace, after: decision.pace };
    host.pace = decision.pace;
    host.inFlight++;
    leases.noteIfDelayed(host);
    started();
    await carryOut(host, head, step);
  }

  async function carryOut(host: PacedHost, waiting: WaitingRequest, step: PaceStep): Promise<void> {
    const startedAtMs = deps.now();
    try {
      const answer = await waiting.task(() => leases.isHeld(host) && maySendNow(host));
      const nowMs = nowFor(host);
      learnFromAnswer(host, answer, { startedAtMs, nowMs, random: deps.random() });
      if (host.pace.backoffUntilMs > nowMs) leases.note(host);
      countEnd(host, startedAtMs, true);
      waiting.resolve(answer);
    } catch (error) {
      if (error instanceof RequestWithheld) {
        takeBack(host, waiting, step);
      } else {
        learnFromError(host, error, nowFor(host));
        countEnd(host, startedAtMs, false);
        waiting.reject(error);
      }
    } finally {
      host.inFlight--;
      leases.noteIfDelayed(host);
      host.wake.abort(WOKEN);
      leases.letGoIfIdle(host);
      // One that was held back waits again, maybe for a loop that has ended.
      void drain(host);
    }
  }

  function maySendNow(host: PacedHost): boolean {
    const nowMs = nowFor(host);
    return mayStillSend(host.pace, nowMs);
  }

  function countEnd(host: PacedHost, startedAtMs: number, isAnswered: boolean): void {
    const nowMs = nowFor(host);
    host.pace = afterEnd(host.pace, nowMs);
    hosts.countEnd({ durationMs: Math.max(0, nowMs - startedAtMs), isAnswered });
  }

  /** Nothing was sent, so the request stands first again, unless nobody waits for it any more. */
  function takeBack(host: PacedHost, waiting: WaitingRequest, step: PaceStep): void {
    const nowMs = nowFor(host);
    host.pace = withoutStart(host.pace, step, nowMs);
    if (isClosed || waiting.isAborted()) return waiting.reject(cancelled());
    host.queue.unshift(waiting);
  }

  return {
    run(name, task, { signal, maxWaitMs, claim }) {
      return new Promise<SafeFetchAnswer>((resolve, reject) => {
        if (isClosed || signal?.aborted) return reject(cancelled());
        const host = hosts.get(name);
        const onAbort = (): void => {
          const index = host.queue.indexOf(waiting);
          if (index < 0) return;
          host.queue.splice(index, 1);
          reject(cancelled());
        };
        const settle = <T>(how: (value: T) => void) => (value: T): void => {
          signal?.removeEventListener('abort', onAbort);
          how(value);
        };
        const waiting: WaitingRequest = { claim, task, maxWaitMs, isAborted: () => signal?.aborted === true, resolve: settle(resolve), reject: settle(reject) };
        // The loop may sleep for one that bears a longer wait.
        const decision = admission(host, waiting);
        if (decision.kind === 'refuse') return reject(refusal(host, decision));
        signal?.addEventListener('abort', onAbort, { once: true });
        enqueueByClaim(host.queue, waiting);
        void drain(host);
      });
    },
    requireOpen(name, maxWaitMs) {
      const host = hosts.get(name);
      const decision = admission(host, { maxWaitMs });
      if (decision.kind === 'refuse') throw refusal(host, decision);
    },
    setCrawlDelay(name, origin, delayMs) {
      const host = hosts.get(name);
      host.crawlDelaysMs.set(origin, delayMs);
      const crawlDelayMs = Math.max(...host.crawlDelaysMs.values());
      if (host.pace.crawlDelayMs === crawlDelayMs) return;
      host.pace = withCrawlDelay(host.pace, crawlDelayMs);
      leases.noteIfDelayed(host);
    },
    setKnownLimits(name, known) {
      const host = hosts.get(name);
      host.limits = limitsOfPlan(limits, known);
      host.knownRate = known.requestsPerSecond;
      host.pace = withKnownRate(host.pace, known.requestsPerSecond, deps.now());
    },
    noteRefusal(name, startedAtMs) {
      const host = hosts.get(name);
      const nowMs = nowFor(host);
      host.pace = afterRefusal(host.pace, host.limits, { nowMs, startedAtMs, retryAfterMs: null, random: deps.random() });
      leases.note(host);
    },
    snapshot: hosts.snapshot,
    takeSample: hosts.takeSample,
    close() {
      isClosed = true;
      for (const host of hosts.all()) {
        for (const waiting of host.queue.splice(0)) waiting.reject(cancelled());
        host.wake.abort(WOKEN);
      }
    },
  };
}
