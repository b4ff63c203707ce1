import { firstText, typesOf, type JsonObject } from '../page/json-ld.ts';
import { textOf } from '../page/node.ts';
import type { PageFacts } from '../page/read-facts.ts';
import { nameKey } from './compare-names.ts';

const ARTICLE = /article|posting|report|review/;
const MIN_KEY = 8;

/** The objects of JSON-LD with the page's own articles before those of other pages, which lists of stories beside it tell machines too. */
export function ownArticlesFirst(facts: PageFacts, url: string): JsonObject[] {
  const isArticle = (object: JsonObject): boolean => typesOf(object).some((type) => ARTICLE.test(type));
  const articles = facts.jsonLd.filter(isArticle);
  if (articles.length < 2) return facts.jsonLd;
  const addresses = new Set([url, facts.canonicalHref, facts.metas.get('og:url')].map((address) => addressKey(address, url)).filter((key) => key !== null));
  const titles = [facts.titleTag, facts.metas.get('og:title'), ...facts.headings.filter(({ tag }) => tag === 'h1').map(textOf)].map((title) => nameKey(title ?? ''));
  const isOwn = (object: JsonObject): boolean =>
    addressesOf(object).some((address) => addresses.has(addressKey(address, url) ?? '')) || isTitle(nameKey(firstText(object.headline) ?? firstText(object.name) ?? ''), titles);
  const own = articles.filter(isOwn);
  const ordered = [...own, ...articles.filter((object) => !own.includes(object))].values();
  return facts.jsonLd.map((object) => (isArticle(object) ? ordered.next().value! : object));
}

/** Whether a headline is a title or its beginning, before the name of the site; both as keys. */
export function isTitle(headline: string, titles: readonly string[]): boolean {
  return headline.length >= MIN_KEY && titles.some((title) => title.startsWith(headline));
}

function addressesOf({ url, '@id': id, mainEntityOfPage }: JsonObject): string[] {
  const page = typeof mainEntityOfPage === 'object' && mainEntityOfPage !== null ? (mainEntityOfPage as JsonObject) : {};
  return [url, id, mainEntityOfPage, page['@id'], page.url].filter((address) => typeof address === 'string');
}

/** Host and path, without what differs between variants of one address. */
function addressKey(address: string | null | undefined, base: string): string | null {
  const parsed = address ? URL.parse(address, base) : null;
  return parsed && `${parsed.hostname.replace(/^(?:www|m|amp)\./, '')}${parsed.pathname.replace(/\/$/, '')}${parsed.search}`;
}
