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
        memoryUse: Math.max(process.memoryUsage.rss() / memoryLimitBytes(), heapUse()),
        cpuPressure: pressure.share(),
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

/** Reads in the background, so that a caller gets the share between the last two readings. */
function watchPressure(): { share(): number | null } {
  let last: { atMs: number; stalledMicros: number } | null = null;
  let share: number | null = null;
  let reading = false;

  async function look(): Promise<void> {
    const stalledMicros = await readStalledMicros();
    const atMs = performance.now();
    if (last !== null && stalledMicros !== null) share = Math.min(1, Math.max(0, (stalledMicros - last.stalledMicros) / 1000 / (atMs - last.atMs)));
    last = stalledMicros === null ? null : { atMs, stalledMicros };
  }
  return {
    share() {
      if (!reading) {
        reading = true;
        void look().finally(() => (reading = false));
      }
      return share;
    },
  };
}

/** @returns microseconds since boot in which some task waited for a processor; null if the system does not tell */
async function readStalledMicros(): Promise<number | null> {
  for (const path of PRESSURE_FILES) {
    // A missing file is the normal case on other systems.
    const text = await readFile(path, 'utf8').catch(() => null);
    const total = /^some .*total=(\d+)/m.exec(text ?? '')?.[1];
    if (total !== undefined) return Number(total);
  }
  return null;
}
