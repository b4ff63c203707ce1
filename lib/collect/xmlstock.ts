import { AppError } from '#lib/errors.ts';
import { decodeBytes } from '#lib/clean/decode.ts';
import { NONE_LEFT_OUT, XmlstockOptions, xmlstockSourceUrl } from '#lib/model/source.ts';
import { cleanTexts } from '#lib/model/text.ts';
import type { SafeFetchAnswer } from '#lib/net/safe-fetch.ts';
import type { CollectDeps, CollectSource, SourceListing, XmlstockAccess } from './listing.ts';
import { parseSearchResults, type SearchAnswer } from './parse-search-results.ts';
import { searchAddress, searchKey } from './search-address.ts';
import type { SearchReply, SearchTurn } from './search-turn.ts';

/** About every fifth request fails by itself, says the service. */
const MAX_ATTEMPTS = 3;
/** An answer that is not ready by then is fetched by the next run. */
const PATIENCE_MS = 120_000;
/** Ten results take a few kilobytes; answers are read in the worker's own thread. */
const MAX_ANSWER_BYTES = 2 * 1024 * 1024;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;
/** Doubled with each failure; the pause is a random part of it. */
const RETRY_WAIT_MS = 2_000;
/** Failures before anything was sent: nothing can have been billed. An abort may come after. */
const NOT_SENT = new Set(['url_invalid', 'address_blocked', 'dns_failed', 'connect_failed', 'connect_timeout', 'tls_failed', 'throttled', 'host_unavailable']);

interface Search {
  options: XmlstockOptions;
  access: XmlstockAccess;
  turn: SearchTurn;
  deps: CollectDeps;
  signal: AbortSignal;
}

/**
 * Runs a search on Google or Yandex through XMLStock, or takes the answer that somebody got not long ago. Each question is paid
 * for once, however often its answer has to be asked for. The key never leaves here: neither errors nor the returned answer
 * hold it.
 * @throws AppError search_no_key, search_bad_key, search_no_money, search_failed, or a code of the network or the ledger
 */
export async function listXmlstock(source: CollectSource, deps: CollectDeps, signal: AbortSignal): Promise<SourceListing> {
  const options = XmlstockOptions.parse(source.options);
  const access = deps.xmlstock;
  if (!access) throw new AppError('search_no_key', 'Searches need an XMLStock account. Set XMLSTOCK_USER and XMLSTOCK_KEY and start Karhuno again.');
  const opening = await access.open({ key: searchKey(options), engine: options.engine, sourceId: source.id }, signal);
  if (opening.kind === 'known') return listKnown(opening.reply, opening.answeredAt, options);
  const { turn } = opening;
  try {
    return await ask({ options, access, turn, deps, signal: AbortSignal.any([signal, turn.lost]) });
  } catch (error) {
    throw turn.lost.aborted && !signal.aborted ? turn.lost.reason : error;
  } finally {
    await turn.close();
  }
}

/** Dates like "two hours ago" count from when the answer was given. */
function listKnown({ body, contentType }: SearchReply, answeredAt: Date, options: XmlstockOptions): SourceListing {
  const url = xmlstockSourceUrl(options);
  const headers: Record<string, string> = contentType === null ? {} : { 'content-type': contentType };
  const answer: SafeFetchAnswer = { url, finalUrl: url, permanentRedirect: null, status: 200, headers, body, durationMs: 0, fromCache: true };
  const meaning = understand(answer, answeredAt);
  if (meaning.kind !== 'results') throw new AppError('internal', 'The stored answer of a search cannot be read any more.');
  return toListing(meaning.items, answer);
}

async function ask(search: Search): Promise<SourceListing> {
  const { turn, deps, signal } = search;
  const patientUntilMs = deps.now().getTime() + PATIENCE_MS;
  let failures = 0;
  let waits = 0;
  for (;;) {
    const { answer, meaning } = await exchange(search);
    switch (meaning.kind) {
      case 'results':
        await turn.keep({ body: answer.body, contentType: answer.headers['content-type'] ?? null });
        return toListing(meaning.items, answer);
      case 'error':
        await giveUpAfter(meaning.error, turn);
        throw meaning.error;
      case 'unreadable':
        await turn.giveUp('unknown');
        throw meaning.error;
      case 'ordered':
      case 'waiting':
        if (meaning.kind === 'ordered') await turn.order(meaning.requestId);
        if (deps.now().getTime() >= patientUntilMs) throw notReady();
        await deps.sleep(waitMs(meaning, waits++), signal);
        break;
      default:
        await settleFailure(meaning, turn);
        await pauseAfter(++failures, meaning, answer, search);
    }
  }
}

type PassingFailure = Extract<SearchAnswer, { kind: 'throttled' | 'unanswered' | 'lost' | 'retry' }>;

/** A limit of the plan and a server that is down leave what is ordered as it is; else the question has to be asked anew. */
async function settleFailure({ kind }: PassingFailure, turn: SearchTurn): Promise<void> {
  const isOrdered = turn.requestId() !== null;
  if ((kind === 'throttled' || kind === 'unanswered') && isOrdered) return;
  await turn.giveUp(kind === 'unanswered' || (kind === 'lost' && isOrdered) ? 'unknown' : 'free');
}

/** @throws AppError search_failed after the last failure that is put up with */
async function pauseAfter(failures: number, failure: PassingFailure, answer: SafeFetchAnswer, { deps, signal }: Search): Promise<void> {
  const reason = failure.kind === 'lost' ? 'it does not know the search any more' : failure.reason;
  const error = new AppError('search_failed', `XMLStock could not answer ${MAX_ATTEMPTS} times (${reason}). The search is asked again by itself.`);
  if (failures >= MAX_ATTEMPTS) throw error;
  deps.onFailedAttempt({ url: answer.url, attempt: failures, result: { error: new AppError('search_failed', `XMLStock could not answer (${reason}).`, { detail: { status: answer.status } }) }, durationMs: answer.durationMs });
  const wishMs = failure.kind === 'unanswered' ? failure.afterMs ?? 0 : 0;
  await deps.sleep(Math.max(wishMs, deps.random() * RETRY_WAIT_MS * 2 ** (failures - 1)), signal);
}

/** As the service wishes, or longer each time. */
function waitMs(meaning: Extract<SearchAnswer, { kind: 'ordered' | 'waiting' }>, waits: number): number {
  if (meaning.kind === 'waiting' && meaning.afterMs !== null) return Math.max(FIRST_WAIT_MS, meaning.afterMs);
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** waits);
}

/** One request: the question, or for the answer to it that is being prepared. */
async function exchange({ options, access, turn, deps, signal }: Search): Promise<{ answer: SafeFetchAnswer; meaning: SearchAnswer }> {
  const requestId = turn.requestId();
  if (requestId === null) await turn.reserve();
  const address = searchAddress(options, access, requestId);
  const startedAtMs = deps.now().getTime();
  let wasSent = false;
  try {
    const onSend = (): void => void (wasSent = true);
    const answer = withoutSecrets(await deps.http.get(address, { purpose: 'search', knownLimits: access.limits, maxBytes: MAX_ANSWER_BYTES, signal, onSend }), options, access);
    const meaning = cleanTexts(asReplyTo(requestId, understand(answer, deps.now())));
    if (meaning.kind === 'throttled' && answer.status < 400) deps.http.noteRefusal(address, startedAtMs);
    return { answer, meaning };
  } catch (error) {
    // A search that is cancelled may have waited for its turn all the time.
    if (requestId === null && (!wasSent || (error instanceof AppError && NOT_SENT.has(error.code)))) await turn.giveUp('free');
    throw error;
  }
}

/**
 * A question that is being worked on without a name has to be put anew, and each time may be billed. What is ordered is not
 * lost because a reply was unreadable on the way.
 */
function asReplyTo(requestId: string | null, meaning: SearchAnswer): SearchAnswer {
  if (meaning.kind === 'unreadable' && requestId !== null) return { kind: 'unanswered', reason: 'its answer cannot be read', afterMs: null };
  if (meaning.kind !== 'waiting' || requestId !== null) return meaning;
  return { kind: 'unanswered', reason: 'it prepares an answer without saying how to get it', afterMs: meaning.afterMs };
}

/** An answer that is ordered is still there when the account is in order again. */
async function giveUpAfter(error: AppError, turn: SearchTurn): Promise<void> {
  if (turn.requestId() === null) await turn.giveUp('free');
  else if (error.code === 'search_failed') await turn.giveUp('unknown');
}

function toListing(items: SourceListing['items'], answer: SafeFetchAnswer): SourceListing {
  return { items, leftOut: NONE_LEFT_OUT, freshUntil: null, notModified: false, title: null, siteUrl: null, movedTo: null, answer };
}

function notReady(): AppError {
  return new AppError('search_failed', `XMLStock had no answer after ${PATIENCE_MS / 60_000} minutes. The search is asked again by itself, without paying twice if XMLStock still prepares it.`);
}

function understand(answer: SafeFetchAnswer, now: Date): SearchAnswer {
  const meaning = parseSearchResults(decodeBytes(answer.body, answer.headers['content-type'] ?? null).text, now);
  if (answer.status === 202 && meaning.kind === 'unreadable') return { kind: 'waiting', afterMs: null };
  const isExplained = meaning.kind !== 'unreadable' && (meaning.kind !== 'error' || meaning.error.code !== 'search_failed');
  if (answer.status < 400 || isExplained) return meaning;
  // Answers with an HTTP error may be XML all the same; these are not.
  if (answer.status === 401 || answer.status === 403) return { kind: 'error', error: new AppError('search_bad_key', 'XMLStock refuses the user or the key. Check XMLSTOCK_USER and XMLSTOCK_KEY.') };
  if (answer.status === 402) return { kind: 'error', error: new AppError('search_no_money', 'The balance of your XMLStock account is used up. Top it up, then run the source again.') };
  // The pace of the host has learnt from the status already.
  const reason = `HTTP ${answer.status}`;
  if (answer.status === 429 || (answer.status >= 500 && meaning.kind === 'error')) return { kind: 'throttled', reason };
  return answer.status >= 500 ? { kind: 'unanswered', reason, afterMs: null } : meaning;
}

/** The answer as it may be stored: named by the source's own address, and without the key should the server repeat it. */
function withoutSecrets(answer: SafeFetchAnswer, options: XmlstockOptions, { key }: XmlstockAccess): SafeFetchAnswer {
  const url = xmlstockSourceUrl(options);
  const body = Buffer.from(answer.body);
  const redacted = body.includes(key) ? Buffer.from(body.toString('latin1').replaceAll(key, '[key]'), 'latin1') : body;
  const type = answer.headers['content-type'];
  return { ...answer, url, finalUrl: url, permanentRedirect: null, headers: type === undefined ? {} : { 'content-type': type }, body: redacted };
}
