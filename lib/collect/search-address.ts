import type { XmlstockOptions } from '#lib/model/source.ts';
import type { XmlstockAccess } from './listing.ts';

const RESULTS_PER_PAGE = 10;
const QUOTES = /[“”„‟«»]/g;

/** Where a search is asked, or its answer fetched that was ordered under an id. Holds the key. */
export function searchAddress({ engine, query }: XmlstockOptions, { baseUrl, user, key, delayed }: Pick<XmlstockAccess, 'baseUrl' | 'user' | 'key' | 'delayed'>, requestId: string | null): string {
  const url = new URL(`${baseUrl.replace(/\/+$/, '')}/${engine}/xml/`);
  url.searchParams.set('user', user);
  url.searchParams.set('key', key);
  if (requestId !== null) {
    url.searchParams.set('req_id', requestId);
    return url.href;
  }
  url.searchParams.set('query', query);
  url.searchParams.set('page', '0');
  url.searchParams.set('groupby', groupingOf(engine));
  if (delayed) url.searchParams.set('delayed', '1');
  return url.href;
}

/** The same for questions that have the same answer. Capitals count: to Google, OR is an operator and "or" is none. */
export function searchKey({ engine, query }: XmlstockOptions): string {
  const words = query.normalize('NFC').replace(QUOTES, '"').replace(/\s+/g, ' ').trim();
  return `${engine}?page=0&groupby=${groupingOf(engine)}&query=${words}`;
}

function groupingOf(engine: XmlstockOptions['engine']): string {
  return engine === 'google' ? String(RESULTS_PER_PAGE) : `attr=d.mode=deep.groups-on-page=${RESULTS_PER_PAGE}.docs-in-group=1`;
}
