import { z } from 'zod';

/** Everything an analyst or the optimizer can set for the whole workspace. Each change is a new version. */
export const Settings = z.object({
  collect: z.object({
    /** Fetches in flight at most, over all hosts. */
    maxConcurrency: z.int().min(1).max(512).default(64),
    /** New items taken from one source in one run. */
    maxItemsPerSource: z.int().min(1).max(2_000).default(200),
    /** Polling interval of a new source. */
    defaultPollIntervalSeconds: z.int().min(300).max(604_800).default(3_600),
    /** Off: runs start by hand only. */
    scheduled: z.boolean().default(true),
  }).prefault({}),
  /** Searches through XMLStock, as the account's plan allows them. */
  search: z.object({
    requestsPerSecond: z.int().min(1).max(50).default(5),
    /** Searches under way at once. */
    parallelRequests: z.int().min(1).max(64).default(10),
    /** For so long an answer serves whoever asks the same; 0 asks each time. */
    cacheMinutes: z.int().min(0).max(10_080).default(60),
    /** Order answers and fetch them when they are ready. */
    delayed: z.boolean().default(false),
  }).prefault({}),
  clean: z.object({
    /** ISO 639-1 codes to keep; empty keeps all. */
    languages: z.array(z.string().regex(/^[a-z]{2}$/)).default([]),
  }).prefault({}),
  analyse: z.object({
    /** `auto`: the language model where a key is set, else the embedded analyser. */
    analyser: z.enum(['auto', 'embedded', 'llm']).default('auto'),
    /** Documents in one request to a model. */
    batchMaxItems: z.int().min(1).max(32).default(6),
    /** Input tokens of one request, instructions included. */
    batchMaxTokens: z.int().min(2_000).max(200_000).default(8_000),
    /** Tokens of one document that a model is shown. */
    excerptMaxTokens: z.int().min(100).max(20_000).default(900),
  }).prefault({}),
  display: z.object({
    /** IANA zone in which days begin. */
    timeZone: z.string().default('UTC'),
  }).prefault({}),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = Settings.parse({});
