import { cutBlocks } from '../page/blocks.ts';
import { firstText, typesOf } from '../page/json-ld.ts';
import type { PageElement } from '../page/node.ts';
import type { PageFacts } from '../page/read-facts.ts';
import { isOfDates } from './calendar-words.ts';
import { decodeTwice } from './compare-names.ts';
import { ownTest } from './others-box.ts';

const AUTHOR_METAS = ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'citation_author', 'byl', 'twitter:creator'];
const MAX_LENGTH = 100;
/** A byline that says more than this is a paragraph. */
const MAX_BYLINE = 200;
/** Characters and nodes of a byline that are looked at, white space included. */
const MAX_LOOKED_AT = 2_000;
const BEFORE_NAME = /^(?:[\s,&·•|–—-]|(?:written|posted|published|authored|reported|text|words|story|guide|post) by\b|authors?\b(?=[\s:])|by(?=\s|:|\p{Lu}\p{Ll})|von\b|par\b|por\b|автор\b|[:])+/iu;
/** Where a byline goes on to something else: dates, numbers, updates, signs between its parts. */
const AFTER_NAME = /\s*(?:[|•·»\n]|\s[–—-]\s|\bon (?=\p{L}+ \d)|(?:last )?(?:updated|published|reviewed|posted|edited)\b|\b\d{1,2}(?:st|nd|rd|th)?\.? \p{L}{3,9}\.? (?:19|20)\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}|\s[\d.,]{2,}(?=\s|$)|\b(?:19|20)\d{2}\b|\b\d+ min\b).*$/isu;
const NO_NAME = /^(?:https?:|@|\P{L}*$|(?:the )?(?:author|admin|administrator|editor|staff|guest|team|user|date|by|home|share|follow|about|comments?)$)|[<>{}]/iu;

/** Who wrote a page, as a name; null if it does not tell. */
export function readAuthor(facts: PageFacts, url: string): string | null {
  const isOwn = ownTest(facts, url);
  const article = facts.jsonLd.find((object) => object.author !== undefined && typesOf(object).some((type) => /article|posting|question|review/.test(type)));
  const stated = [firstText(article?.author), ...AUTHOR_METAS.map((name) => facts.metas.get(name) ?? null)];
  const marked = facts.properties.filter((element) => element.attributes.itemprop?.toLowerCase() === 'author' && isOwn(element));
  const bylines = facts.bylines.filter((element) => /author|byline/i.test(`${element.attributes.class ?? ''} ${element.attributes.rel ?? ''}`) && isOwn(element));
  const inner = bylines.filter((element, index) => bylines[index + 1]?.parent !== element);
  for (const candidate of [...stated, ...marked, ...inner, ...bylines]) {
    const isElement = typeof candidate === 'object' && candidate !== null;
    const name = asName(isElement ? statedBy(candidate, facts.language) : candidate);
    if (name !== null) return name;
  }
  return null;
}

/** Only of a meta is `content` the value; scripts of pages keep other things in it. */
function statedBy(element: PageElement, language: string | null): string {
  return element.tag === 'meta' ? (element.attributes.content ?? '') : withoutDates(lineOf(element), language);
}

function lineOf(element: PageElement): string {
  return cutBlocks({ ...element, children: [element] }, MAX_LOOKED_AT).map(({ text }) => text).join('\n');
}

/** A byline without its parts that are of dates alone: "Tue, 14 Apr 2026" names nobody, "Ann Lee, Tue" one. */
function withoutDates(line: string, language: string | null): string {
  return line.split(/(?=[,\n|•·])/).filter((part) => !/\p{L}/u.test(part) || !isOfDates(part.replace(BEFORE_NAME, ''), language)).join('').replace(/^,\s*\d{4}(?!\d)/, '');
}

function asName(text: string | null): string | null {
  if (text === null || text.length > MAX_BYLINE) return null;
  const name = decodeTwice(text).trim().replace(BEFORE_NAME, '').replace(AFTER_NAME, '').replace(/\s+/g, ' ').replace(/[\s,:;–—-]+$/, '');
  return name.length < 2 || name.length > MAX_LENGTH || NO_NAME.test(name) ? null : name;
}
