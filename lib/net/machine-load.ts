import { readFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { monitorEventLoopDelay, performance, type EventLoopUtilization } from 'node:perf_hooks';
import type { MachineLoad } from '#lib/optimize/concurrency.ts';

export interface LoadReader {
  /** What happened since the last call. */
  read(): MachineLoad;
  close(): void;
}

const RESOLUTION_MS = 10;
/** The container's own account first, then the machine's (Linux; elsewhere there is neither). */
const PRESSURE_FILES = ['/sys/fs/cgroup/cpu.pressure', '/proc/pressure/cpu'];

/** Watches this process and its machine; the limits of a container count. */
export function watchLoad(): LoadReader {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  let use: EventLoopUtilization = performance.eventLoopUtilization();
  const pressure = watchPressure();
  return {
    read() {
      const before = use;
      use = performance.eventLoopUtilization();
      const loopDelayMs = Math.max(0, delays.percentile(99) / 1e6 - RESOLUTION_MS);
      delays.reset();
      return {
        eventLoopUse: performance.eventLoopUtilization(use, before).utilization,
        loopDelayMs,
        memoryUse: process.memoryUsage.rss() / memoryLimitBytes(),
        cpuPressure: pressure.share(),
      };
    },
    close: () => void delays.disable(),
  };
}

function memoryLimitBytes(): number {
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
