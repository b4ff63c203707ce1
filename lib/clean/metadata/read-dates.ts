import { firstText, typesOf, type JsonObject } from '../page/json-ld.ts';
import { textOf, type PageElement } from '../page/node.ts';
import type { PageFacts } from '../page/read-facts.ts';
import { parseDate } from './parse-date.ts';

export interface PageDates {
  published: string | null;
  modified: string | null;
}

const PUBLISHED_METAS = [
  'article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished', 'article.published', 'published-date', 'publish-date', 'publish_date',
  'pubdate', 'publication_date', 'publicationdate', 'parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime', 'article:published', 'dc.date.issued',
  'dcterms.created', 'dcterms.date', 'dc.date', 'dc.date.created', 'date', 'dcterms.issued', 'citation_publication_date', 'citation_online_date', 'rnews:datepublished',
  'article_date_original', 'originalpublicationdate', 'created', 'timestamp', 'datecreated', 'uploaddate',
];
const MODIFIED_METAS = ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified', 'dcterms.modified', 'dc.date.modified', 'lastmod', 'article:updated_time'];
const ARTICLE_TYPE = /article|posting|report|blogpost|review|recipe|howto|question|discussion|videoobject|podcastepisode|event/;
const URL_DATE = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)|[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/;

/** When a page says it was published and last changed. The surest statement wins: data meant for machines, then the address, then visible text. */
export function readDates(facts: PageFacts, url: string, now: Date): PageDates {
  const read = (text: string | null | undefined): string | null => (text ? (parseDate(text, { now, language: facts.language })?.iso ?? null) : null);
  const published =
    first([
      () => fromJsonLd(facts.jsonLd, 'datePublished', read),
      () => fromMetas(facts, PUBLISHED_METAS, read),
      () => fromProperty(facts, 'datepublished', read),
      () => fromTimes(facts, read),
      () => fromBylines(facts, read),
      () => fromUrl(url, read),
      () => fromJsonLd(facts.jsonLd, 'dateCreated', read),
    ]) ?? null;
  const modified = first([
    () => fromJsonLd(facts.jsonLd, 'dateModified', read),
    () => fromMetas(facts, MODIFIED_METAS, read),
    () => fromProperty(facts, 'datemodified', read),
  ]);
  return { published, modified };
}

type Read = (text: string | null | undefined) => string | null;

function first(readers: (() => string | null)[]): string | null {
  for (const reader of readers) {
    const found = reader();
    if (found !== null) return found;
  }
  return null;
}

function fromJsonLd(objects: JsonObject[], key: string, read: Read): string | null {
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE_TYPE.test(type)));
  const pages = objects.filter((object) => typesOf(object).some((type) => /page$/.test(type)));
  for (const object of [...articles, ...pages]) {
    const date = read(firstText(object[key]));
    if (date !== null) return date;
  }
  return null;
}

function fromMetas(facts: PageFacts, names: string[], read: Read): string | null {
  for (const name of names) {
    const date = read(facts.metas.get(name));
    if (date !== null) return date;
  }
  return null;
}

function fromProperty(facts: PageFacts, property: string, read: Read): string | null {
  for (const element of facts.properties) {
    if (element.attributes.itemprop?.toLowerCase() !== property) continue;
    const date = read(element.attributes.content ?? element.attributes.datetime) ?? read(textOf(element));
    if (date !== null) return date;
  }
  return null;
}

function fromTimes(facts: PageFacts, read: Read): string | null {
  for (const element of facts.times) {
    if (/update|modif/i.test(element.attributes.class ?? '')) continue;
    const date = read(element.attributes.datetime) ?? read(textOf(element));
    if (date !== null) return date;
  }
  return null;
}

function fromBylines(facts: PageFacts, read: Read): string | null {
  for (const element of facts.bylines) {
    const text = shortText(element);
    const date = text === null ? null : read(text);
    if (date !== null) return date;
  }
  return null;
}

function shortText(element: PageElement): string | null {
  const text = textOf(element);
  return text.length > 0 && text.length <= 120 ? text : null;
}

function fromUrl(url: string, read: Read): string | null {
  const match = URL_DATE.exec(url);
  if (!match) return null;
  return match[1] !== undefined ? read(`${match[1]}-${match[2]}-${match[3]}`) : read(`${match[4]}-${match[5]}-${match[6]}`);
}
