import type { Block } from '../page/blocks.ts';
import { firstText, typesOf, type JsonObject } from '../page/json-ld.ts';
import { textOf, type PageElement } from '../page/node.ts';
import type { PageFacts } from '../page/read-facts.ts';
import { isDayFirst } from './day-order.ts';
import { parseDate, type ReadDate } from './parse-date.ts';

export interface PageDates {
  published: ReadDate | null;
  modified: ReadDate | null;
}

const PUBLISHED_METAS = [
  'article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished', 'article.published', 'published-date', 'publish-date', 'publish_date',
  'pubdate', 'publication_date', 'publicationdate', 'parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime', 'article:published', 'dc.date.issued',
  'dcterms.created', 'dcterms.date', 'dc.date', 'dc.date.created', 'date', 'dcterms.issued', 'citation_publication_date', 'citation_online_date', 'rnews:datepublished',
  'article_date_original', 'originalpublicationdate', 'created', 'timestamp', 'datecreated', 'uploaddate', 'published', 'article:published_date', 'article:publication_date',
];
const MODIFIED_METAS = ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified', 'dcterms.modified', 'dc.date.modified', 'lastmod', 'article:updated_time', 'ms.date'];
const ARTICLE_TYPE = /article|posting|report|blogpost|review|recipe|howto|question|discussion|videoobject|podcastepisode|event/;
const URL_DATE = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_.+-]|$)|[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/;
/** Data that the page's own scripts work on, whatever their shape; quotes may be escaped, also as entities of an attribute. */
const SCRIPT_DATE = /(?:"|&quot;)(?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publishedDate|published_date|publishedOn|publishTime|post_date|postDate|pubDate|firstPublishedAt|first_published_at|publicationDate)(?:\\*"|&quot;)\s*:\s*(?:\\*"|&quot;)?([^"\\,}&]{8,40})/;
const UPDATED = /update|modif|edited|reviewed|обновл|aktualisiert|mis à jour|actualizad|atualizad|aggiornat|bijgewerkt|更新/i;
const DAY_MS = 86_400_000;
/** How far from the headline a date line may stand, in blocks. */
const ABOVE_HEADING = 6;
const BELOW_HEADING = 12;
const MAX_DATE_LINE = 160;
/** So many elements of one shape make a list. */
const MIN_LIST = 3;
/** A line that says little but a date may stand anywhere in the first half of the page. */
const BARE_DATE_LINE = 40;
/** One that says what the date means may stand anywhere. */
const LABELLED_DATE_LINE = 60;
const PUBLISHED = /^(?:published|posted|опубликовано|veröffentlicht|publié|publicado|pubblicato|gepubliceerd)(?: on)?(?!\p{L})(?!.*(?:update|modif))/iu;
/** Lines whose date is of something else: a period of account, a life, a picture, a right. */
const OF_OTHERS = /©|(?<!\p{L})(?:quarter|(?:months?|years?|weeks?|period) end(?:ed|ing)|ended|ending|as (?:of|at)|effective|valid|founded|established|since|born|died|photo|image|picture|credit|file|copyright|deadline|expires?|stichtag|gegründet|geboren|foto|bild|gültig|fondée?|né|née|depuis|fundad[ao]|nacid[oa]|desde|основан[аоы]?|родил(?:ся|ась)|фото|по состоянию на)(?!\p{L})/iu;
/** Boxes of other pages and of what readers say. */
const OTHERS_BOX = /related|recommend|comment|repl(?:y|ies)|sidebar|widget|trending|popular|more-(?:stories|news|posts)|read-(?:next|more|also)/i;
const LABEL = /^(?:posted|published|(?:last |page )?(?:updated|modified|reviewed)|опубликовано|обновлено|veröffentlicht|publié|publicado)/i;

/**
 * When a page says it was published and last changed. The surest statement wins: data meant for machines, then elements marked as dates,
 * then lines beside the headline, then the address and the page's scripts.
 */
export function readDates(facts: PageFacts, page: { url: string; html: string; blocks: readonly Block[] }, now: Date): PageDates {
  const dayFirst = isDayFirst(page.blocks, page.url);
  const read: Read = (text) => (text ? parseDate(text, { now, language: facts.language, dayFirst }) : null);
  const modified = first([
    () => fromJsonLd(facts.jsonLd, 'dateModified', read),
    () => fromMetas(facts, MODIFIED_METAS, read),
    () => fromProperty(facts, ['datemodified'], read),
  ]);
  const published = first([
    () => fromJsonLd(facts.jsonLd, 'datePublished', read),
    () => fromMetas(facts, PUBLISHED_METAS, read),
    () => fromProperty(facts, ['datepublished', 'datecreated'], read),
    () => fromJsonLd(facts.jsonLd, 'dateCreated', read),
    () => fromTimes(loneOf(facts.times), read),
    () => fromBylines(loneOf(facts.bylines), read),
    () => fromUrl(page.url, read),
    () => fromLinesNear(page.blocks, read),
    () => fromTimes(facts.times, read),
    () => fromBylines(facts.bylines, read),
    () => fromLinesAfar(page.blocks, read),
    () => read(SCRIPT_DATE.exec(page.html)?.[1]),
    () => fromJsonLd(facts.jsonLd, 'uploadDate', read),
  ]);
  // A page that only says when it changed was there by then.
  return { published: published === null ? modified : reconcile(published, fromUrl(page.url, read), fromPublishedLines(page.blocks, read) ?? fromBareLines(page.blocks, read)), modified };
}

/**
 * Weighs the machine's date against what readers see. An earlier one that is shown beside the headline is believed: stamps are renewed when
 * sites are moved. A day's difference is one of zones, and the address is written in the site's own.
 */
function reconcile(stated: ReadDate, addressed: ReadDate | null, shown: ReadDate | null): ReadDate {
  if (addressed !== null && stated.iso.slice(0, 10) === stated.day && Math.abs(Date.parse(stated.day) - Date.parse(addressed.day)) === DAY_MS) return { iso: stated.iso, day: addressed.day };
  const isEarlier = shown !== null && Date.parse(stated.day) - Date.parse(shown.day) > DAY_MS;
  return isEarlier ? shown : stated;
}

type Read = (text: string | null | undefined) => ReadDate | null;

function first(readers: (() => ReadDate | null)[]): ReadDate | null {
  for (const reader of readers) {
    const found = reader();
    if (found !== null) return found;
  }
  return null;
}

function fromJsonLd(objects: JsonObject[], key: string, read: Read): ReadDate | null {
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE_TYPE.test(type)));
  const pages = objects.filter((object) => typesOf(object).some((type) => type.endsWith('page')));
  return first([...articles, ...pages].map((object) => () => read(firstText(object[key]))));
}

function fromMetas(facts: PageFacts, names: string[], read: Read): ReadDate | null {
  return first(names.map((name) => () => read(facts.metas.get(name))));
}

/** Of several the first on the page: those below are of answers and comments. */
function fromProperty(facts: PageFacts, properties: readonly string[], read: Read): ReadDate | null {
  const elements = facts.properties.filter((element) => properties.includes(element.attributes.itemprop?.toLowerCase() ?? ''));
  return first(elements.map((element) => () => read(element.attributes.content ?? element.attributes.datetime) ?? read(textOf(element))));
}

function fromTimes(times: readonly PageElement[], read: Read): ReadDate | null {
  const elements = times.filter((element) => !UPDATED.test(`${element.attributes.class ?? ''} ${element.parent?.attributes.class ?? ''}`));
  return first(elements.map((element) => () => read(element.attributes.datetime) ?? read(textOf(element))));
}

/** The innermost first: what stands around several would be read as one line. One that speaks of an update only where there is no other. */
function fromBylines(bylines: readonly PageElement[], read: Read): ReadDate | null {
  const inner = bylines.filter((element, index) => !isWithin(bylines[index + 1] ?? null, element));
  const ordered = [...inner.filter((element) => !speaksOfUpdate(element)), ...inner.filter(speaksOfUpdate), ...bylines];
  return first(ordered.map((element) => () => fromShort(element, read)));
}

function speaksOfUpdate(element: PageElement): boolean {
  return UPDATED.test(`${element.attributes.class ?? ''} ${textOf(element).slice(0, MAX_DATE_LINE)}`);
}

/** Those that stand alone. Where several have the same shape, they belong to a list of other pages or to the posts of a thread. */
function loneOf(elements: readonly PageElement[]): PageElement[] {
  const shapes = elements.map((element) => `${element.tag}.${element.attributes.class ?? ''}<${element.parent?.attributes.class ?? ''}`);
  const texts = new Map<string, Set<string>>();
  elements.forEach((element, index) => texts.set(shapes[index]!, (texts.get(shapes[index]!) ?? new Set()).add(element.attributes.datetime ?? textOf(element))));
  return elements.filter((_, index) => texts.get(shapes[index]!)!.size < MIN_LIST);
}

function isWithin(element: PageElement | null, container: PageElement): boolean {
  for (let at = element; at; at = at.parent) if (at === container) return true;
  return false;
}

function fromShort(element: PageElement, read: Read): ReadDate | null {
  const text = textOf(element);
  return text.length <= MAX_DATE_LINE ? read(text) : null;
}

/** A short line with a date close to the headline; one that speaks of an update only where there is no other. */
function fromLinesNear(blocks: readonly Block[], read: Read): ReadDate | null {
  const heading = Math.max(0, blocks.findIndex(({ element }) => isInHeading(element)));
  const near = [...blocks.slice(heading, heading + BELOW_HEADING), ...blocks.slice(Math.max(0, heading - ABOVE_HEADING), heading).reverse()];
  return fromLines(near.filter(({ text }) => text.length <= MAX_DATE_LINE), read);
}

/** A bare date above the middle of the page, or a line anywhere that says what its date means. */
function fromLinesAfar(blocks: readonly Block[], read: Read): ReadDate | null {
  const bare = blocks.slice(0, Math.ceil(blocks.length / 2)).filter(({ text }) => text.length <= BARE_DATE_LINE);
  return fromLines([...bare, ...blocks.filter(({ text }) => text.length <= LABELLED_DATE_LINE && LABEL.test(text)), ...onlyBare(blocks, read)], read);
}

/** Of short lines below the middle those of one day are believed: several belong to other pages. */
function onlyBare(blocks: readonly Block[], read: Read): Block[] {
  const dated = blocks.filter(({ text }) => text.length <= BARE_DATE_LINE && /\d{4}/.test(text) && !UPDATED.test(text) && !OF_OTHERS.test(text) && read(text) !== null);
  return new Set(dated.map(({ text }) => read(text)?.day)).size === 1 ? dated : [];
}

function fromLines(lines: readonly Block[], read: Read): ReadDate | null {
  const own = lines.filter(({ text }) => !OF_OTHERS.test(text));
  const sorted = [...own.filter(({ text }) => !UPDATED.test(text)), ...own.filter(({ text }) => UPDATED.test(text))];
  return first(sorted.map(({ text }) => () => (/\d{4}/.test(text) ? read(text) : null)));
}

/** The date of a line close to the headline that says little else and does not speak of an update. */
function fromBareLines(blocks: readonly Block[], read: Read): ReadDate | null {
  const heading = blocks.findIndex(({ element }) => isInHeading(element));
  if (heading === -1) return null;
  const near = blocks.slice(heading, heading + BELOW_HEADING);
  return first(near.filter(({ text, element }) => element.tag !== 'tr' && text.length <= BARE_DATE_LINE && /\d{4}/.test(text) && !UPDATED.test(text) && !PUBLISHED.test(text) && !OF_OTHERS.test(text) && !isInOthersBox(element)).map(({ text }) => () => read(text)));
}

/** The date of a line that names it as the one of publication, wherever it stands but with other pages; none where several name several days. */
function fromPublishedLines(blocks: readonly Block[], read: Read): ReadDate | null {
  const lines = blocks.filter(({ text, element }) => text.length <= LABELLED_DATE_LINE && PUBLISHED.test(text) && !isInOthersBox(element));
  const dates = lines.map(({ text }) => read(text)).filter((date) => date !== null);
  return new Set(dates.map(({ day }) => day)).size === 1 ? dates[0]! : null;
}

function isInOthersBox(element: PageElement): boolean {
  for (let at: PageElement | null = element; at && at.tag !== 'body'; at = at.parent) if (at.tag !== 'main' && OTHERS_BOX.test(`${at.attributes.class ?? ''} ${at.attributes.id ?? ''}`)) return true;
  return false;
}

function isInHeading(element: PageElement): boolean {
  return element.tag === 'h1' || element.parent?.tag === 'h1';
}

function fromUrl(url: string, read: Read): ReadDate | null {
  const match = URL_DATE.exec(url);
  if (!match) return null;
  return match[1] !== undefined ? read(`${match[1]}-${match[2]}-${match[3]}`) : read(`${match[4]}-${match[5]}-${match[6]}`);
}
