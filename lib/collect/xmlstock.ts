import { AppError } from '#lib/errors.ts';
import { decodeBytes } from '#lib/clean/decode.ts';
import { XmlstockOptions, xmlstockSourceUrl } from '#lib/model/source.ts';
import { cleanTexts } from '#lib/model/text.ts';
import type { SafeFetchAnswer } from '#lib/net/safe-fetch.ts';
import type { CollectDeps, CollectSource, SearchCharge, SourceListing, XmlstockAccess } from './listing.ts';
import { parseSearchResults, type SearchAnswer } from './parse-search-results.ts';

/** About every fifth request fails by itself, says the service. */
const MAX_ATTEMPTS = 3;
const RESULTS_PER_PAGE = 10;
/** Failures before anything was sent: nothing can have been billed. An abort may come after. */
const NOT_SENT = new Set(['url_invalid', 'address_blocked', 'dns_failed', 'connect_failed', 'connect_timeout', 'tls_failed', 'throttled', 'host_unavailable']);

/**
 * Runs a search on Google or Yandex through XMLStock. Each attempt is charged on its own. The key never leaves this file:
 * neither errors nor the returned answer hold it.
 * @throws AppError search_no_key, search_bad_key, search_no_money, search_failed, or a code of the network or the ledger
 */
export async function listXmlstock(source: CollectSource, deps: CollectDeps, signal: AbortSignal): Promise<SourceListing> {
  const options = XmlstockOptions.parse(source.options);
  const access = deps.xmlstock;
  if (!access) throw new AppError('search_no_key', 'Searches need an XMLStock account. Set XMLSTOCK_USER and XMLSTOCK_KEY and start Karhuno again.');
  let reason = '';
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const { answer, meaning } = await searchOnce(source.id, options, access, deps, signal);
    if (meaning.kind === 'results') {
      return { items: meaning.items, notModified: false, title: null, siteUrl: null, movedTo: null, answer };
    }
    if (meaning.kind === 'error') throw meaning.error;
    ({ reason } = meaning);
  }
  throw new AppError('search_failed', `XMLStock could not answer ${MAX_ATTEMPTS} times (${reason}). The search is asked again by itself.`);
}

async function searchOnce(sourceId: string, options: XmlstockOptions, access: XmlstockAccess, deps: CollectDeps, signal: AbortSignal): Promise<{ answer: SafeFetchAnswer; meaning: SearchAnswer }> {
  const charge = await access.charge({ sourceId, engine: options.engine });
  let outcome: Parameters<SearchCharge['settle']>[0] = 'unknown';
  try {
    const answer = withoutSecrets(await deps.http.get(searchUrl(options, access), { purpose: 'search', signal }), options, access);
    const meaning = cleanTexts(understand(answer, deps.now()));
    outcome = meaning.kind === 'results' ? 'spent' : 'free';
    return { answer, meaning };
  } catch (error) {
    if (error instanceof AppError && NOT_SENT.has(error.code)) outcome = 'free';
    throw error;
  } finally {
    await charge.settle(outcome);
  }
}

function searchUrl({ engine, query }: XmlstockOptions, { baseUrl, user, key }: XmlstockAccess): string {
  const url = new URL(`${baseUrl.replace(/\/+$/, '')}/${engine}/xml/`);
  url.searchParams.set('user', user);
  url.searchParams.set('key', key);
  url.searchParams.set('query', query);
  url.searchParams.set('page', '0');
  url.searchParams.set('groupby', engine === 'google' ? String(RESULTS_PER_PAGE) : `attr=d.mode=deep.groups-on-page=${RESULTS_PER_PAGE}.docs-in-group=1`);
  return url.href;
}

function understand(answer: SafeFetchAnswer, now: Date): SearchAnswer {
  const meaning = parseSearchResults(decodeBytes(answer.body, answer.headers['content-type'] ?? null).text, now);
  const isExplained = meaning.kind !== 'error' || meaning.error.code !== 'search_failed';
  if (answer.status < 400 || isExplained) return meaning;
  // Answers with an HTTP error may be XML all the same; these are not.
  if (answer.status === 401 || answer.status === 403) return { kind: 'error', error: new AppError('search_bad_key', 'XMLStock refuses the user or the key. Check XMLSTOCK_USER and XMLSTOCK_KEY.') };
  if (answer.status === 402) return { kind: 'error', error: new AppError('search_no_money', 'The balance of your XMLStock account is used up. Top it up, then run the source again.') };
  return answer.status === 429 || answer.status >= 500 ? { kind: 'retry', reason: `HTTP ${answer.status}` } : meaning;
}

/** The answer as it may be stored: named by the source's own address, and without the key should the server repeat it. */
function withoutSecrets(answer: SafeFetchAnswer, options: XmlstockOptions, { key }: XmlstockAccess): SafeFetchAnswer {
  const url = xmlstockSourceUrl(options);
  const body = Buffer.from(answer.body);
  const redacted = body.includes(key) ? Buffer.from(body.toString('latin1').replaceAll(key, '[key]'), 'latin1') : body;
  const type = answer.headers['content-type'];
  return { ...answer, url, finalUrl: url, permanentRedirect: null, headers: type === undefined ? {} : { 'content-type': type }, body: redacted };
}
