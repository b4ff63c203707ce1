import { readFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { performance, type EventLoopUtilization } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import type { MachineLoad } from '#lib/optimize/concurrency.ts';

export interface LoadReader {
  /** What happened since the last call. */
  read(): MachineLoad;
  close(): void;
}

const BEAT_MS = 20;
/** The container's own account first, then the machine's (Linux; elsewhere there is neither). */
const PRESSURE_FILES = ['/sys/fs/cgroup/cpu.pressure', '/proc/pressure/cpu'];

/** Watches this process and its machine; the limits of a container count. */
export function watchLoad(): LoadReader {
  const beat = watchBeat();
  let use: EventLoopUtilization = performance.eventLoopUtilization();
  let cpu = process.threadCpuUsage();
  let atMs = performance.now();
  const pressure = watchPressure();
  const shared = inBackground(() => readSharedMemoryUse());
  return {
    read() {
      const [useBefore, cpuBefore, beforeMs] = [use, cpu, atMs];
      use = performance.eventLoopUtilization();
      cpu = process.threadCpuUsage();
      atMs = performance.now();
      const cpuShare = (cpu.user + cpu.system - cpuBefore.user - cpuBefore.system) / 1000 / Math.max(1, atMs - beforeMs);
      return {
        // A loop that waits for a processor that others use counts as busy by its own measure; asking less would not help it.
        eventLoopUse: Math.min(1, cpuShare, performance.eventLoopUtilization(use, useBefore).utilization),
        loopDelayMs: beat.takeWorst(),
        memoryUse: Math.max(process.memoryUsage.rss() / memoryLimitBytes(), heapUse(), shared() ?? 0),
        cpuPressure: pressure(),
      };
    },
    close: beat.stop,
  };
}

/** A timer that tells how late it is. Node's own histogram forgets a delay that spans its reset, which is when it matters. */
function watchBeat(): { takeWorst(): number; stop(): void } {
  let dueMs = performance.now() + BEAT_MS;
  let worstMs = 0;
  const lateness = (): number => Math.max(0, performance.now() - dueMs);
  const timer = setInterval(() => {
    worstMs = Math.max(worstMs, lateness());
    dueMs = performance.now() + BEAT_MS;
  }, BEAT_MS).unref();
  return {
    takeWorst() {
      const worst = Math.max(worstMs, lateness());
      worstMs = 0;
      return worst;
    },
    stop: () => clearInterval(timer),
  };
}

/** How full this thread's own heap is: it has a limit below the machine's. */
function heapUse(): number {
  const { used_heap_size: usedBytes, heap_size_limit: limitBytes } = getHeapStatistics();
  return usedBytes / limitBytes;
}

/** What this process may use; a container's limit counts. */
export function memoryLimitBytes(): number {
  return Math.min(process.constrainedMemory() || Number.POSITIVE_INFINITY, totalmem());
}

/** @returns what tells the last answer, null before the first, and asks for the next */
function inBackground<T>(read: () => Promise<T | null>): () => T | null {
  let last: T | null = null;
  let reading = false;
  return () => {
    if (!reading) {
      reading = true;
      void read().then((value) => void (last = value)).finally(() => (reading = false));
    }
    return last;
  };
}

/** The share of the time between the last two readings. */
function watchPressure(): () => number | null {
  let last: { atMs: number; stalledMicros: number } | null = null;
  return inBackground(async () => {
    const before = last;
    const stalledMicros = await readStalledMicros();
    const atMs = performance.now();
    last = stalledMicros === null ? null : { atMs, stalledMicros };
    return before === null || stalledMicros === null ? null : Math.min(1, Math.max(0, (stalledMicros - before.stalledMicros) / 1000 / (atMs - before.atMs)));
  });
}

/**
 * How full the container is, by all that run in it, such as the web server and the database. Pages of files that nobody reads
 * any more are given back at need and do not count.
 * @returns null where there is no container with a limit (cgroup v2)
 */
export async function readSharedMemoryUse(folder = '/sys/fs/cgroup'): Promise<number | null> {
  const [current, max, stat] = await Promise.all(['memory.current', 'memory.max', 'memory.stat'].map((name) => readText(`${folder}/${name}`)));
  const [usedBytes, limitBytes] = [Number(current ?? NaN), Number(max ?? NaN)];
  // Without a limit memory.max says "max".
  if (!Number.isFinite(usedBytes) || !(limitBytes > 0)) return null;
  const inactiveBytes = Number(/^inactive_file (\d+)$/m.exec(stat ?? '')?.[1] ?? 0);
  return Math.min(1, Math.max(0, usedBytes - inactiveBytes) / limitBytes);
}

/** A missing file is the normal case on other systems. */
async function readText(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

/** @returns microseconds since boot in which some task waited for a processor; null if the system does not tell */
async function readStalledMicros(): Promise<number | null> {
  for (const path of PRESSURE_FILES) {
    const total = /^some .*total=(\d+)/m.exec((await readText(path)) ?? '')?.[1];
    if (total !== undefined) return Number(total);
  }
  return null;
}
