/**
 * How Node starts a worker. Left alone, V8 lets garbage pile up to a share of the machine's memory, the young of it alone to
 * 130 MB: a run of many addresses then grows although nothing of it is kept. So the old garbage may be three tenths of what is
 * in use, which costs no measurable time. Reading threads have limits of their own.
 */
export const WORKER_NODE_ARGS = ['--max-old-space-size=1024', '--max-semi-space-size=16', '--heap-growing-percent=30'];

/** By default glibc gives nearly every thread a store of memory of its own, and what is free in one serves no other. */
export const WORKER_ENV = { MALLOC_ARENA_MAX: process.env['MALLOC_ARENA_MAX'] ?? '2' };
