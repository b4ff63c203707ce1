import type { LookupFunction } from 'node:net';
import { Agent, type Dispatcher } from 'undici';
import { AppError } from '#lib/errors.ts';
import { createAddressGuard } from './address-guard.ts';
import { createByteBudget } from './byte-budget.ts';
import { bareHost, checkUrl, hasStandardPort, parseHttpUrl } from './check-url.ts';
import { startDeadline, type Deadline } from './deadline.ts';
import { FETCH_LIMITS, type FetchLimits } from './fetch-limits.ts';
import { guardedConnector } from './guarded-connector.ts';
import { networkError } from './network-error.ts';
import { ACCEPT_ENCODING, readBody } from './read-body.ts';
import { redirectOf, tooManyRedirects } from './redirect.ts';
import { RequestWithheld, sendGate } from './send-gate.ts';

export type FetchPurpose = 'source' | 'robots' | 'discovery' | 'search' | 'llm';

export interface SafeFetchRequest {
  purpose: FetchPurpose;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  signal?: AbortSignal;
  /** Decoded bytes; 10 MiB if absent. */
  maxBytes?: number;
  /** What to do with a body beyond `maxBytes`: `fail` (the default) or keep what fits. */
  overflow?: 'fail' | 'truncate';
  /** Redirects included; 30 s if absent. */
  totalTimeoutMs?: number;
  /** `manual` hands a redirect to the caller, who must send its target through here again. */
  redirect?: 'follow' | 'manual';
  /** Asked right before each request is written to its socket; if it says no, nothing is sent. */
  maySend?: () => boolean;
}

export interface SafeFetchAnswer {
  url: string;
  /** After redirects. */
  finalUrl: string;
  /** Where an unbroken chain of permanent redirects led; null if there was none. */
  permanentRedirect: string | null;
  /** Any status: judging it is the caller's business. */
  status: number;
  /** Names in lower case; repeated headers joined by a comma. */
  headers: Record<string, string>;
  /** Unpacked. */
  body: Uint8Array;
  durationMs: number;
  /** Nobody was asked: an earlier answer is still fresh. */
  fromCache?: boolean;
  /** Of an answer from the cache. */
  freshUntilMs?: number;
}

export interface SafeFetchConfig {
  /** CIDRs that may be reached beside the public Internet. */
  allowNetworks: string[];
  /** Origin of the language model's server, which alone the purpose `llm` may reach wherever it is. */
  llmOrigin: string | null;
  userAgent: string;
  /** Connections to one host. */
  connectionsPerHost?: number;
  lookup?: LookupFunction;
  /** PEM of a certificate to trust instead of the system's. */
  ca?: string;
  limits?: Partial<FetchLimits>;
}

export interface SafeFetch {
  /** What every request says of itself. */
  userAgent: string;
  /** @throws AppError with a code of the network; a status of 400 or more is an answer, not an error. RequestWithheld if `maySend` said no */
  fetch(url: string, request: SafeFetchRequest): Promise<SafeFetchAnswer>;
  close(): Promise<void>;
}

/** Held by all bodies as they arrive; one that is larger than what is left waits for the others. */
const BODIES_BYTES = 12 * 1024 * 1024;
/** Of each body, without waiting. */
const FREE_BODY_BYTES = 64 * 1024;
/** To paid services: the ledger, the plan and the provider bound how many calls run at once, not the connections. */
const SERVICE_CONNECTIONS = 64;

/** The only door to the network. Every address, name, peer and redirect is checked here, and every answer has limits. */
export function createSafeFetch(config: SafeFetchConfig): SafeFetch {
  const limits = { ...FETCH_LIMITS, ...config.limits };
  const guard = createAddressGuard(config.allowNetworks);
  const budget = createByteBudget(BODIES_BYTES, FREE_BODY_BYTES);
  const llmOrigin = config.llmOrigin === null ? null : new URL(config.llmOrigin).origin;
  // Sockets are pooled per agent: one opened under a wider rule is never reused under a narrower one.
  const agents = {
    standardPorts: createAgent(guard.allows, config, limits),
    otherPorts: createAgent(guard.isInAllowedNetwork, config, limits),
    ownModel: createAgent(() => true, { ...config, connectionsPerHost: SERVICE_CONNECTIONS }, limits),
    publicService: createAgent(guard.allows, { ...config, connectionsPerHost: SERVICE_CONNECTIONS }, limits),
    otherPortsOfService: createAgent(guard.isInAllowedNetwork, { ...config, connectionsPerHost: SERVICE_CONNECTIONS }, limits),
  };

  function route(text: string, purpose: FetchPurpose): { url: URL; agent: Agent } {
    const parsed = parseHttpUrl(text);
    if (purpose === 'llm' && parsed.origin === llmOrigin) return { url: parsed, agent: agents.ownModel };
    const url = checkUrl(text, guard);
    const isService = purpose === 'llm' || purpose === 'search';
    if (!hasStandardPort(url)) return { url, agent: isService ? agents.otherPortsOfService : agents.otherPorts };
    return { url, agent: isService ? agents.publicService : agents.standardPorts };
  }

  async function fetch(text: string, request: SafeFetchRequest): Promise<SafeFetchAnswer> {
    const startedAt = performance.now();
    const first = route(text, request.purpose);
    const deadline = startDeadline(request.totalTimeoutMs ?? limits.totalMs, bareHost(first.url), request.signal);
    try {
      let { url, agent } = first;
      let permanent: URL | null = null;
      let onlyPermanent = true;
      for (let hops = 0; ; hops++) {
        const answer = await exchange(url, agent, request, deadline);
        const redirect = request.redirect === 'manual' ? null : redirectOf(url, answer.status, answer.headers['location']);
        if (redirect === null) {
          return { ...answer, url: first.url.href, permanentRedirect: permanent?.href ?? null, durationMs: Math.round(performance.now() - startedAt) };
        }
        if (hops >= limits.redirects) throw tooManyRedirects(url, limits.redirects);
        // A request that carries a key or a body goes where it was sent or nowhere.
        if (request.purpose === 'llm' || request.method === 'POST') {
          throw new AppError('redirect_invalid', `${url.hostname} redirects this request elsewhere; set the address it redirects to instead.`);
        }
        onlyPermanent &&= redirect.permanent;
        ({ url, agent } = route(redirect.url.href, request.purpose));
        if (onlyPermanent) permanent = url;
      }
    } finally {
      deadline.stop();
    }
  }

  async function exchange(url: URL, agent: Agent, request: SafeFetchRequest, deadline: Deadline): Promise<Pick<SafeFetchAnswer, 'finalUrl' | 'status' | 'headers' | 'body'>> {
    const host = url.hostname;
    try {
      const dispatcher = request.maySend ? agent.compose(sendGate(request.maySend)) : agent;
      const response = await dispatcher.request(requestOptions(url, request, config.userAgent, deadline.signal));
      const headers = flattenHeaders(response.headers);
      const stopWatching = request.purpose === 'llm' ? undefined : deadline.expectRate(limits);
      try {
        const body = await readBody(response.body, {
          host,
          contentEncoding: headers['content-encoding'],
          maxBytes: request.maxBytes ?? limits.bodyBytes,
          overflow: request.overflow ?? 'fail',
          limits,
          budget,
          signal: deadline.signal,
          onBytes: deadline.countBytes,
        });
        return { finalUrl: url.href, status: response.statusCode, headers, body };
      } finally {
        stopWatching?.();
        // Ends the connection of a body that was not read to its end; what was wrong with it has been told by then.
        response.body.on('error', () => undefined).destroy();
      }
    } catch (error) {
      if (error instanceof RequestWithheld) throw error;
      throw deadline.reason() ?? networkError(error, host);
    }
  }

  return {
    userAgent: config.userAgent,
    fetch,
    close: async () => void (await Promise.all(Object.values(agents).map((agent) => agent.destroy()))),
  };
}

function createAgent(allows: (address: string) => boolean, config: SafeFetchConfig, limits: FetchLimits): Agent {
  return new Agent({
    connect: guardedConnector({ allows, connectMs: limits.connectMs, lookup: config.lookup, ca: config.ca }),
    connections: config.connectionsPerHost ?? 4,
    allowH2: true,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.headersMs,
    maxHeaderSize: limits.headerBytes,
    keepAliveTimeout: 10_000,
    keepAliveMaxTimeout: 60_000,
  });
}

function requestOptions(url: URL, request: SafeFetchRequest, userAgent: string, signal: AbortSignal): Dispatcher.RequestOptions {
  return {
    origin: url.origin,
    path: url.pathname + url.search,
    method: request.method ?? 'GET',
    headers: { 'user-agent': userAgent, 'accept-encoding': ACCEPT_ENCODING, accept: '*/*', ...request.headers },
    body: request.body ?? null,
    signal,
    // A model or a search thinks before it sends its first byte; the time limit of the request is the only one then.
    ...((request.purpose === 'llm' || request.purpose === 'search') && { headersTimeout: 0, bodyTimeout: 0 }),
  };
}

function flattenHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const flat: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}
