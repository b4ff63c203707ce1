import { setTimeout as sleep } from 'node:timers/promises';
import type { Ctx } from '#lib/auth/ctx.ts';
import { getRunProgress, listRunEvents } from '#lib/db/runs.ts';
import type { Log } from '#lib/log.ts';
import { isRunActive } from '#lib/model/run-active.ts';
import type { RunEvent, RunProgress } from '#lib/model/run.ts';

const LOOK_EVERY_MS = 1_000;
const HEARTBEAT_MS = 15_000;
/** So long a stream may outlive the session or the account that opened it. */
const RECHECK_MS = 10_000;
/** The browser connects again by itself; so long it waits. */
const RETRY_MS = 3_000;

/** How a stream is bound to the one who reads it. */
export interface StreamReader {
  /** Whether the reader is still signed in. */
  isSignedIn(): Promise<boolean>;
  /** Called once when the stream has ended. */
  release(): void;
}

/**
 * Follows a run through its rows, so that a stream begun on another server or after a restart tells the same.
 * Ends when the reader goes away or the run has ended.
 * @param afterSeq the last event that the reader has seen
 */
export function streamRun(ctx: Ctx, runId: string, afterSeq: string, signal: AbortSignal, log: Log, reader: StreamReader): ReadableStream<Uint8Array> {
  const closed = new AbortController();
  const stop = AbortSignal.any([signal, closed.signal]);
  return new ReadableStream({
    async start(controller) {
      const encoder = new TextEncoder();
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      try {
        await follow(ctx, runId, afterSeq, stop, send, reader);
        if (!closed.signal.aborted) controller.close();
      } catch (error) {
        if (stop.aborted) return;
        log.error({ err: error, runId }, 'event stream failed');
        controller.error(error);
      } finally {
        reader.release();
      }
    },
    cancel: () => closed.abort(),
  });
}

async function follow(ctx: Ctx, runId: string, afterSeq: string, stop: AbortSignal, send: (text: string) => void, reader: StreamReader): Promise<void> {
  let seenSeq = afterSeq;
  let lastSnapshot = '';
  let quietMs = 0;
  let checkedAtMs = performance.now();
  send(`retry: ${RETRY_MS}\n\n`);
  while (!stop.aborted) {
    if (performance.now() - checkedAtMs >= RECHECK_MS) {
      if (!(await reader.isSignedIn())) return;
      checkedAtMs = performance.now();
    }
    // Progress first: events read after it are at least as new, and none is lost when the run has just ended.
    const progress = await getRunProgress(ctx, runId);
    const events = await listRunEvents(ctx, runId, seenSeq);
    if (stop.aborted) return;
    const snapshot = JSON.stringify(progress);
    const text = events.map(formatEvent).join('') + (snapshot === lastSnapshot ? '' : formatSnapshot(progress));
    quietMs = text === '' ? quietMs + LOOK_EVERY_MS : 0;
    if (text !== '') send(text);
    if (quietMs >= HEARTBEAT_MS) {
      send(': still here\n\n');
      quietMs = 0;
    }
    seenSeq = events.at(-1)?.seq ?? seenSeq;
    lastSnapshot = snapshot;
    if (!isRunActive(progress.status) && events.length === 0) return send('event: end\ndata: {}\n\n');
    // An aborted sleep is how a reader's leaving is noticed.
    await sleep(LOOK_EVERY_MS, undefined, { signal: stop }).catch(() => undefined);
  }
}

function formatEvent(event: RunEvent): string {
  return `id: ${event.seq}\nevent: run\ndata: ${JSON.stringify(event)}\n\n`;
}

function formatSnapshot(progress: RunProgress): string {
  return `event: snapshot\ndata: ${JSON.stringify(progress)}\n\n`;
}
