import { AppError } from '#lib/errors.ts';
import type { ListedItem, SourceCandidate } from '#lib/model/source.ts';
import { parseHttpUrl } from '#lib/net/check-url.ts';
import type { SafeFetchAnswer } from '#lib/net/safe-fetch.ts';
import { explainLook } from './explain-look.ts';
import { requireOk } from './http-status.ts';
import { usableItems } from './listed-items.ts';
import type { CollectDeps } from './listing.ts';
import { listingBytes } from './listing-bytes.ts';
import { nearestFirst } from './nearest-first.ts';
import { requirePage, type PageHead } from './page.ts';
import { sitemapItems } from './sitemap.ts';
import { withinTime } from './within-time.ts';

/** Where sites keep their feeds, the commonest first. */
const FEED_PATHS = ['feed', 'rss.xml', 'rss', 'feed.xml', 'atom.xml', 'index.xml', 'feed.json'];
const MAX_CANDIDATES = 10;
const MAX_NAMED_FEEDS = 8;
const MAX_LINKED_FEEDS = 3;
const PREVIEW_ITEMS = 5;
const MAX_PREVIEW_TITLE = 200;
/** Somebody waits for the answer: the typed address has so long to answer, redirects and robots.txt included. */
const TYPED_LIMIT_MS = 20_000;
/** After this time what was found has to do. */
const PATIENCE_MS = 10_000;
/** Faults after which a name typed without a scheme is tried as http. */
const MAYBE_HTTP = new Set(['connect_failed', 'connect_timeout', 'tls_failed', 'connection_lost']);

type Deps = Pick<CollectDeps, 'http' | 'now' | 'read'>;

/**
 * Finds what can be watched at an address that somebody typed: the address itself if it is a feed, else the feeds that its
 * page names, feeds at well-known paths, a sitemap, and at last the page itself. A site without a home page may have the others.
 * @returns at most ten, the best first; `existing` is left to the caller
 * @throws AppError url_invalid, or why the address could not be read
 */
export async function discoverSources(input: string, deps: Deps, signal: AbortSignal): Promise<SourceCandidate[]> {
  const answer = await withinTime(TYPED_LIMIT_MS, signal, () => whyLate(input, deps), (limited) => explained(deps, () => getTyped(input, deps, limited)));
  const inPlaceOfHome = isHomeMissing(answer) ? await findBeside(answer.finalUrl, null, deps, signal) : [];
  if (inPlaceOfHome.length > 0) return inPlaceOfHome;
  await explained(deps, () => requireOk(answer, deps.now()));
  const own = (await asFeed(answer, deps, signal)) ?? (await asSitemap(answer, deps, signal));
  if (own) return [own];

  requirePage(answer.body, answer.headers['content-type'] ?? null);
  const head = await deps.read('head', listingBytes(answer), signal);
  const found = await findBeside(answer.finalUrl, head, deps, signal);
  return [...nearestFirst(withoutTwins(found), answer.finalUrl), asPage(answer, head)].slice(0, MAX_CANDIDATES);
}

/** Some hosts serve nothing but their feeds and articles. */
function isHomeMissing({ status, url }: SafeFetchAnswer): boolean {
  return (status === 404 || status === 410) && new URL(url).pathname === '/';
}

async function explained<T>(deps: Deps, look: () => T | Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    throw error instanceof AppError ? explainLook(error, deps.now()) : error;
  }
}

/** Feeds that the page names, or else links to; feeds at well-known paths; a sitemap: the first that there are. */
async function findBeside(pageUrl: string, head: PageHead | null, deps: Deps, signal: AbortSignal): Promise<SourceCandidate[]> {
  const deadlineMs = deps.now().getTime() + PATIENCE_MS;
  const isLate = (): boolean => deps.now().getTime() > deadlineMs;
  const named = await tryAll((head?.feeds ?? []).slice(0, MAX_NAMED_FEEDS).map(({ url }) => url), asFeed, deps, signal);
  if (named.length > 0) return named;
  const linked = await tryAll((head?.feedLinks ?? []).slice(0, MAX_LINKED_FEEDS), asFeed, deps, signal);
  if (linked.length > 0) return linked;
  const wellKnown = await tryUntilFound(wellKnownPaths(pageUrl), asFeed, isLate, deps, signal);
  if (wellKnown.length > 0 || isLate()) return wellKnown;
  return tryUntilFound(await sitemapAddresses(pageUrl, deps, signal), asSitemap, isLate, deps, signal);
}

/** A host may ask for a pause while its address waits for its turn. */
function whyLate(input: string, { http, now }: Deps): AppError {
  const hosts = new Set(typedAddresses(input).map((url) => url?.host));
  const pause = http.snapshot().find(({ host, state }) => state === 'backing_off' && hosts.has(host));
  if (!pause?.untilMs) return tooBusy();
  return explainLook(new AppError('throttled', `${pause.host} asked Karhuno to wait.`, { detail: { until: new Date(pause.untilMs).toISOString() } }), now());
}

function tooBusy(): AppError {
  return new AppError('timeout', `The address did not answer within ${TYPED_LIMIT_MS / 1_000} s. Its host is slow, or a run is reading it at the moment: try again in a minute.`);
}

async function getTyped(input: string, { http }: Deps, signal: AbortSignal): Promise<SafeFetchAnswer> {
  const [first, second] = typedAddresses(input);
  try {
    return await http.get(first.href, { purpose: 'discovery', signal, maxWaitMs: PATIENCE_MS });
  } catch (error) {
    if (!second || !(error instanceof AppError) || !MAYBE_HTTP.has(error.code)) throw error;
    return http.get(second.href, { purpose: 'discovery', signal, maxWaitMs: PATIENCE_MS });
  }
}

/**
 * Reads what people type: with or without a scheme, with `feed:` in front.
 * @returns where to look, and where else if that cannot be reached
 * @throws AppError url_invalid
 */
function typedAddresses(input: string): [URL, URL?] {
  const typed = input.trim().replace(/^feed:(?:\/\/)?/i, '');
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(typed)) return [parseHttpUrl(typed)];
  const name = typed.replace(/^\/+/, '');
  if (!/^[^\s/?#]*[.:\]][^\s/?#]*(?:[/?#]|$)/.test(name)) {
    throw new AppError('url_invalid', 'This is not a web address. Paste the address of a site or a feed, such as example.com or https://example.com/feed.');
  }
  return [parseHttpUrl(`https://${name}`), parseHttpUrl(`http://${name}`)];
}

type Reader = (answer: SafeFetchAnswer, deps: Deps, signal: AbortSignal) => Promise<SourceCandidate | null>;

const asFeed: Reader = async (answer, deps, signal) => {
  const feed = await unlessUnreadable(() => deps.read('feed', listingBytes(answer), signal));
  if (!feed) return null;
  const { items } = usableItems(feed.items);
  return candidate('feed', answer, feed.title, feed.siteUrl, items);
};

const asSitemap: Reader = async (answer, deps, signal) => {
  if (!looksLikeSitemap(answer)) return null;
  const sitemap = await unlessUnreadable(() => deps.read('sitemap', listingBytes(answer), signal));
  if (!sitemap) return null;
  const { host, origin } = new URL(answer.finalUrl);
  if (sitemap.kind === 'index') {
    return { ...candidate('sitemap', answer, `Sitemap of ${host}`, `${origin}/`, []), sitemapCount: sitemap.sitemaps.length };
  }
  return sitemap.entries.length === 0 ? null : candidate('sitemap', answer, `Sitemap of ${host}`, `${origin}/`, sitemapItems(sitemap, deps.now()).items);
};

function asPage(answer: SafeFetchAnswer, head: PageHead): SourceCandidate {
  const url = identityOf(answer);
  const title = head.title ?? new URL(url).host;
  return { kind: 'page', url, title, siteUrl: url, preview: [{ title, url, published: null }], itemCount: 1, sitemapCount: null, existing: null };
}

function candidate(kind: 'feed' | 'sitemap', answer: SafeFetchAnswer, title: string | null, siteUrl: string | null, items: ListedItem[]): SourceCandidate {
  const newest = items.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? '')).slice(0, PREVIEW_ITEMS);
  return {
    kind,
    url: identityOf(answer),
    title: title ?? new URL(answer.finalUrl).host,
    siteUrl,
    preview: newest.map((item) => ({ title: (item.title ?? item.summary ?? item.url).slice(0, MAX_PREVIEW_TITLE), url: item.url, published: item.published })),
    itemCount: items.length,
    sitemapCount: null,
    existing: null,
  };
}

/** The address to keep: a redirect for now does not change it, one for good does. */
function identityOf(answer: SafeFetchAnswer): string {
  return answer.permanentRedirect ?? answer.url;
}

async function tryAll(urls: readonly string[], read: Reader, deps: Deps, signal: AbortSignal): Promise<SourceCandidate[]> {
  const found = await Promise.all(urls.map((url) => tryOne(url, read, deps, signal)));
  return found.filter((entry) => entry !== null);
}

async function tryUntilFound(urls: readonly string[], read: Reader, isLate: () => boolean, deps: Deps, signal: AbortSignal): Promise<SourceCandidate[]> {
  for (const url of urls) {
    if (isLate()) return [];
    const found = await tryOne(url, read, deps, signal);
    if (found) return [found];
  }
  return [];
}

/** A guess may be wrong in any way; only a cancelled search ends at once. */
async function tryOne(url: string, read: Reader, deps: Deps, signal: AbortSignal): Promise<SourceCandidate | null> {
  return unlessUnreadable(() => withinTime(PATIENCE_MS, signal, tooBusy, async (limited) => {
    const answer = await deps.http.get(url, { purpose: 'discovery', signal: limited, maxWaitMs: PATIENCE_MS });
    return answer.status >= 200 && answer.status < 300 ? read(answer, deps, limited) : null;
  }));
}

async function unlessUnreadable<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError && error.code !== 'cancelled' && error.code !== 'internal') return null;
    throw error;
  }
}

function wellKnownPaths(pageUrl: string): string[] {
  const { origin, pathname } = new URL(pageUrl);
  const folder = pathname.endsWith('/') ? pathname : pathname.slice(0, pathname.lastIndexOf('/') + 1);
  const below = folder === '/' ? [] : FEED_PATHS.slice(0, 2).map((path) => `${origin}${folder}${path}`);
  return [...below, ...FEED_PATHS.map((path) => `${origin}/${path}`)];
}

async function sitemapAddresses(pageUrl: string, deps: Deps, signal: AbortSignal): Promise<string[]> {
  const { origin } = new URL(pageUrl);
  const named = await deps.http.sitemapsOf(pageUrl, signal);
  return [...new Set([...named.filter((url) => URL.canParse(url)).slice(0, 2), `${origin}/sitemap.xml`])];
}

/** Two formats of the same feed: the first is enough. */
function withoutTwins(candidates: SourceCandidate[]): SourceCandidate[] {
  const keyOf = ({ title, itemCount, preview, url }: SourceCandidate): string => (itemCount === 0 ? url : JSON.stringify([title, itemCount, preview.map((item) => item.url)]));
  const first = new Map<string, SourceCandidate>();
  for (const entry of candidates) if (!first.has(keyOf(entry))) first.set(keyOf(entry), entry);
  return [...new Map([...first.values()].map((entry) => [entry.url, entry])).values()];
}

function looksLikeSitemap(answer: SafeFetchAnswer): boolean {
  const head = Buffer.from(answer.body.subarray(0, 2_000)).toString('latin1');
  return /<(?:\w+:)?(?:urlset|sitemapindex)\b/i.test(head) || (answer.body[0] === 0x1f && answer.body[1] === 0x8b) || /sitemap[^/]*\.txt$/i.test(new URL(answer.finalUrl).pathname);
}
