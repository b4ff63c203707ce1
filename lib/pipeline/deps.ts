import { availableParallelism } from 'node:os';
import type OpenAI from 'openai';
import { createOpenAi } from '#lib/analyse/llm.ts';
import type { CollectDeps } from '#lib/collect/listing.ts';
import type { ListingForms, ReadListing } from '#lib/collect/read-listing.ts';
import type { ReadAnswer } from '#lib/collect/worker.ts';
import type { AnalyseAnswer } from '#lib/analyse/offline/worker.ts';
import type { CleanAnswer } from '#lib/clean/worker.ts';
import { createDb, type Db } from '#lib/db/client.ts';
import { findValidators } from '#lib/db/http-cache.ts';
import { findSampleHistory } from '#lib/db/run-sources.ts';
import type { Env } from '#lib/env.ts';
import type { Log } from '#lib/log.ts';
import type { AnalysisDocument, VerifiedSignal } from '#lib/model/analysis.ts';
import type { CleanDocument, RawDocument } from '#lib/model/document.ts';
import { DEFAULT_SETTINGS, type Settings } from '#lib/model/settings.ts';
import type { ListedItem } from '#lib/model/source.ts';
import { watchLoad } from '#lib/net/machine-load.ts';
import { createPoliteFetch, type FailedAttempt, type PoliteFetch } from '#lib/net/polite-fetch.ts';
import { createSafeFetch, type SafeFetch } from '#lib/net/safe-fetch.ts';
import type { Claim } from '#lib/optimize/collection-order.ts';
import { userAgentOf } from '#lib/net/user-agent.ts';
import { keepHostLeases } from './host-leases.ts';
import { createLlmFetch } from './llm-fetch.ts';
import { openSearchDesk } from './search-desk.ts';
import { sizeThreads, type ThreadReport } from './size-threads.ts';
import { sleep } from './sleep.ts';
import { createThreads } from './threads.ts';

const XMLSTOCK_BASE_URL = 'https://xmlstock.com';
const CLEAN_ENTRY = new URL('../clean/worker.ts', import.meta.url);
const READ_ENTRY = new URL('../collect/worker.ts', import.meta.url);
const ANALYSE_ENTRY = new URL('../analyse/offline/worker.ts', import.meta.url);
/** Of one address in one run. */
const MAX_ATTEMPTS = 3;

/** One source of one run, as far as fetching must know it. */
export interface CollectWork {
  runId: string;
  settings: Settings;
  claim: Claim;
  onFailedAttempt(failed: FailedAttempt): void;
}

/** A language model that may be used: a key or a server of one's own is set. */
export interface LlmAccess {
  client: OpenAI;
  model: string;
}

/** All that the stages need of the world outside. */
export interface PipelineDeps {
  db: Db;
  log: Log;
  http: PoliteFetch;
  llm: LlmAccess | null;
  /** CIDRs beside the public Internet that sources may lie in. */
  allowNetworks: readonly string[];
  now(): Date;
  random(): number;
  /** Runs in a thread of its own. @throws AppError parse_timeout, parse_failed, or what cleaning throws */
  clean(raw: RawDocument, hint: ListedItem | null, signal: AbortSignal): Promise<CleanDocument>;
  /** Finds signals with the analyser that ships with Karhuno, in a thread of its own. @throws AppError parse_timeout, parse_failed */
  analyse(document: AnalysisDocument, signal: AbortSignal): Promise<VerifiedSignal[]>;
  /** What collectors need while they work for one run; null for a preview. */
  collectDeps(work: CollectWork | null): CollectDeps;
  /** How many threads read pages, and why so many. */
  threads(): ThreadReport;
  close(): Promise<void>;
}

/** Joins the database, the network, the threads and the language model; nothing else does. */
export function createDeps(env: Env, databaseUrl: string, log: Log, workerId: string = crypto.randomUUID()): PipelineDeps {
  const db = createDb(databaseUrl);
  const safeFetch = createSafeFetch({
    allowNetworks: env.KARHUNO_ALLOW_NETWORKS,
    llmOrigin: env.OPENAI_BASE_URL ?? null,
    userAgent: userAgentOf(env),
  });
  const leases = keepHostLeases(db, log, workerId);
  const http = createPoliteFetch({
    safeFetch, now: Date.now, random: Math.random, sleep, maxConcurrency: DEFAULT_SETTINGS.collect.maxConcurrency, load: watchLoad(), leases,
  });
  const threads = createThreads(availableParallelism());
  const threadSizing = sizeThreads(threads, http.workers, log);
  const read: ReadListing = async (form, listing, signal) => (await threads.run<ReadAnswer>(READ_ENTRY, { form, listing }, 'listing', signal)).value as ListingForms[typeof form];
  const now = (): Date => new Date();
  return {
    db, log, http, now,
    threads: threadSizing.report,
    random: Math.random,
    allowNetworks: env.KARHUNO_ALLOW_NETWORKS,
    llm: openLlm(env, safeFetch),
    clean: async (raw, hint, signal) => (await threads.run<CleanAnswer>(CLEAN_ENTRY, { raw, hint }, 'page', signal)).document,
    analyse: async (document, signal) => (await threads.run<AnalyseAnswer>(ANALYSE_ENTRY, document, 'text', signal)).signals,
    collectDeps: (work) => ({
      read, now, sleep,
      random: Math.random,
      onFailedAttempt: (failed) => work?.onFailedAttempt(failed),
      http: work ? onBehalfOf(work, http) : http,
      validatorsOf: (url) => findValidators(db, url),
      sampleHistory: (sourceId) => findSampleHistory(db, sourceId),
      xmlstock: work ? openXmlstock(env, { db, log, now }, work) : null,
    }),
    async close() {
      await threadSizing.stop();
      await threads.close();
      await http.close();
      await leases.close();
      await db.$disconnect();
    },
  };
}

/** Paid searches are tried again by those who know what an attempt costs. */
function onBehalfOf({ claim, onFailedAttempt }: CollectWork, http: PoliteFetch): PoliteFetch {
  return {
    ...http,
    get: (url, options) => http.get(url, { ...options, claim, ...(options.purpose === 'source' && { maxAttempts: MAX_ATTEMPTS, onFailedAttempt }) }),
  };
}

function openLlm(env: Env, safeFetch: SafeFetch): LlmAccess | null {
  // Servers of one's own, such as Ollama, want no key; the client wants one all the same.
  const apiKey = env.OPENAI_API_KEY ?? (env.OPENAI_BASE_URL ? 'none' : undefined);
  if (!apiKey) return null;
  return { model: env.OPENAI_MODEL, client: createOpenAi({ apiKey, baseUrl: env.OPENAI_BASE_URL ?? null, fetch: createLlmFetch(safeFetch) }) };
}

function openXmlstock(env: Env, deps: Pick<PipelineDeps, 'db' | 'log' | 'now'>, { runId, settings: { search, display } }: CollectWork): CollectDeps['xmlstock'] {
  if (!env.XMLSTOCK_USER || !env.XMLSTOCK_KEY) return null;
  return {
    user: env.XMLSTOCK_USER,
    key: env.XMLSTOCK_KEY,
    baseUrl: env.XMLSTOCK_BASE_URL ?? XMLSTOCK_BASE_URL,
    limits: { requestsPerSecond: search.requestsPerSecond, connections: search.parallelRequests },
    delayed: search.delayed,
    open: openSearchDesk({ ...deps, runId, timeZone: display.timeZone, freshMs: search.cacheMinutes * 60_000 }),
  };
}
