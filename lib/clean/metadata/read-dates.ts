import type { Block } from '../page/blocks.ts';
import { firstText, typesOf, type JsonObject } from '../page/json-ld.ts';
import type { PageFacts } from '../page/read-facts.ts';
import { addressDate } from './address-date.ts';
import { fromBylines, fromProperty, fromTimes, loneOf } from './dated-elements.ts';
import { fromBareLines, fromLinesAfar, fromLinesNear, fromMonthLines, fromPublishedLines } from './dated-lines.ts';
import { first, type Read } from './dating.ts';
import { isDayFirst } from './day-order.ts';
import { ownTest } from './others-box.ts';
import { parseDate, type ReadDate } from './parse-date.ts';

export interface PageDates {
  published: ReadDate | null;
  modified: ReadDate | null;
}

const PUBLISHED_METAS = [
  'article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished', 'article.published', 'published-date', 'publish-date', 'publish_date',
  'pubdate', 'publication_date', 'publicationdate', 'parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime', 'article:published', 'dc.date.issued',
  'dcterms.created', 'dcterms.date', 'dc.date', 'dc.date.created', 'date', 'dcterms.issued', 'citation_publication_date', 'citation_online_date', 'rnews:datepublished',
  'article_date_original', 'originalpublicationdate', 'created', 'timestamp', 'datecreated', 'uploaddate', 'published', 'article:published_date', 'article:publication_date', 'ms.date',
];
const MODIFIED_METAS = ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified', 'dcterms.modified', 'dc.date.modified', 'lastmod', 'article:updated_time'];
const ARTICLE_TYPE = /article|posting|report|blogpost|review|recipe|howto|question|discussion|videoobject|podcastepisode|event/;
/** Data that the page's own scripts work on, whatever their shape; quotes may be escaped, also as entities of an attribute. */
const SCRIPT_DATE = /(?:"|&quot;)(?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publishedDate|published_date|publishedOn|publishTime|post_date|postDate|pubDate|firstPublishedAt|first_published_at|publicationDate)(?:\\*"|&quot;)\s*:\s*(?:\\*"|&quot;)?([^"\\,}&]{8,40})/;
/** Elements that a page defines itself keep dates in attributes of their own. */
const ATTRIBUTE_DATE = /[\s-](?:created|published|posted)-(?:timestamp|time|date|at|on)="([^"]{8,40})"/;
/** Of elements that are marked as dates, the first; a page with more of them is a list. */
const MAX_MARKED = 300;
const DAY_MS = 86_400_000;

/**
 * When a page says it was published and last changed. The surest statement wins: data meant for machines, then elements marked as dates,
 * then lines beside the headline, then the address and the page's scripts.
 */
export function readDates(facts: PageFacts, page: { url: string; html: string; blocks: readonly Block[] }, now: Date): PageDates {
  const dayFirst = isDayFirst(page.blocks.map(({ text }) => text), page.url);
  const read: Read = (text) => (text ? parseDate(text, { now, language: facts.language, dayFirst }) : null);
  const isOwn = ownTest(facts, page.url);
  const times = facts.times.filter(isOwn).slice(0, MAX_MARKED);
  const bylines = facts.bylines.filter(isOwn).slice(0, MAX_MARKED);
  const properties = facts.properties.filter((element) => /date/i.test(element.attributes.itemprop ?? '') && isOwn(element)).slice(0, MAX_MARKED);
  // A line of which the date is marked as another page's is read no second time.
  const others = new Set(facts.times.filter((element) => !isOwn(element)).flatMap((element) => [element.parent, element.parent?.parent]));
  const own = page.blocks.filter(({ element }) => !others.has(element));
  const modified = first([
    () => fromJsonLd(facts.jsonLd, 'dateModified', read),
    () => fromMetas(facts, MODIFIED_METAS, read),
    () => fromProperty(properties, ['datemodified'], read),
  ]);
  const published = first([
    () => fromJsonLd(facts.jsonLd, 'datePublished', read),
    () => fromMetas(facts, PUBLISHED_METAS, read),
    () => fromProperty(properties, ['datepublished', 'datecreated'], read),
    () => fromProperty(properties, ['uploaddate', 'date', 'pubdate'], read),
    () => fromJsonLd(facts.jsonLd, 'dateCreated', read),
    () => fromTimes(loneOf(times), read),
    () => fromBylines(loneOf(bylines), read),
    () => fromUrl(page.url, read),
    () => fromLinesNear(own, read),
    () => fromTimes(times, read),
    () => fromBylines(bylines, read),
    () => fromLinesAfar(own, read),
    () => read(SCRIPT_DATE.exec(page.html)?.[1]),
    () => read(ATTRIBUTE_DATE.exec(page.html)?.[1]),
    () => fromJsonLd(facts.jsonLd, 'uploadDate', read),
  ]);
  // A page that only says when it changed was there by then.
  if (published === null) return { published: modified ?? fromMonthLines(page.blocks, read), modified };
  const bare = fromBareLines(page.blocks, read);
  const isOfChange = bare !== null && bare.day === modified?.day && bare.day > published.day;
  return { published: reconcile(published, fromUrl(page.url, read), fromPublishedLines(page.blocks, read) ?? (isOfChange ? null : bare)), modified };
}

/**
 * Weighs the machine's date against what readers see. An earlier one that is shown beside the headline is believed: stamps are renewed when
 * sites are moved. A day's difference is one of zones; then the instant stays, if there is one, on the day that the address or the page writes in its own.
 */
function reconcile(stated: ReadDate, addressed: ReadDate | null, shown: ReadDate | null): ReadDate {
  const own = [stated.iso.slice(0, 10) === stated.day ? addressed : null, shown].find((date) => date !== null && Math.abs(daysBetween(stated, date)) === 1);
  if (own) return stated.iso === stated.day ? own : { iso: stated.iso, day: own.day };
  return shown !== null && daysBetween(shown, stated) > 1 ? shown : stated;
}

function daysBetween(earlier: ReadDate, later: ReadDate): number {
  return (Date.parse(later.day) - Date.parse(earlier.day)) / DAY_MS;
}

function fromJsonLd(objects: JsonObject[], key: string, read: Read): ReadDate | null {
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE_TYPE.test(type)));
  const pages = objects.filter((object) => typesOf(object).some((type) => type.endsWith('page')));
  return first([...articles, ...pages].map((object) => () => read(firstText(object[key]))));
}

function fromMetas(facts: PageFacts, names: string[], read: Read): ReadDate | null {
  return first(names.map((name) => () => read(facts.metas.get(name))));
}

function fromUrl(url: string, read: Read): ReadDate | null {
  const date = addressDate(url);
  return date && read(`${date.year}-${date.month}-${date.day}`);
}
