import { z } from 'zod';

/** A host that a worker is asking or leaving alone. */
export const BusyHost = z.object({
  host: z.string(),
  state: z.enum(['ready', 'backing_off', 'unavailable']),
  requestsPerSecond: z.number(),
  inFlight: z.int(),
  queued: z.int(),
  crawlDelayMs: z.number(),
  /** When it may be asked again; null if now. */
  until: z.string().nullable(),
  /** Status of its last answer, if that was an error of its own. */
  errorStatus: z.int().nullable().default(null),
});
export type BusyHost = z.infer<typeof BusyHost>;

/** Why a number of things at once is what it is, at this look: a word of a fixed set for monitoring, and a sentence for the screen. */
export const CountReason = z.object({
  code: z.enum(['set', 'idle', 'enough', 'others_busy', 'hosts_paused', 'hosts_paced', 'starting', 'room', 'best', 'trying_more', 'trying_fewer', 'recovering', 'most', 'processors', 'memory', 'event_loop', 'processor_busy']),
  text: z.string(),
});
export type CountReason = z.infer<typeof CountReason>;

/** What a worker writes of itself. */
export const WorkerReport = z.object({
  /** Requests that may run at once, and why so many. */
  limit: z.int(),
  reason: CountReason,
  inFlight: z.int(),
  readyHosts: z.int(),
  /** How busy the machine is: shares from 0 to 1; null while nothing was measured. */
  load: z.object({ eventLoopUse: z.number(), loopDelayMs: z.number(), memoryUse: z.number(), cpuPressure: z.number().nullable() }).nullable(),
  /** Threads that may read pages at once, and why so many. */
  threads: z.object({ limit: z.int(), reason: CountReason, busy: z.int(), waiting: z.int() }),
  rssBytes: z.int(),
  /** Requests since the start that the cache could answer and could not, and what it holds now. */
  cache: z.object({ hits: z.int(), misses: z.int(), bytes: z.int() }),
  /** All hosts with work, and the busiest of them. */
  hostCount: z.int(),
  hosts: z.array(BusyHost),
});
export type WorkerReport = z.infer<typeof WorkerReport>;

export const WorkerRow = z.object({ id: z.string(), startedAt: z.string(), heartbeatAt: z.string(), report: WorkerReport });
export type WorkerRow = z.infer<typeof WorkerRow>;
