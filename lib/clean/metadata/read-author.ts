import { firstText, typesOf } from '../page/json-ld.ts';
import { textOf } from '../page/node.ts';
import type { PageFacts } from '../page/read-facts.ts';

const AUTHOR_METAS = ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'citation_author', 'byl', 'twitter:creator'];
const MAX_LENGTH = 100;

/** Who wrote a page, as a name; null if it does not tell. */
export function readAuthor(facts: PageFacts): string | null {
  const article = facts.jsonLd.find((object) => object.author !== undefined && typesOf(object).some((type) => /article|posting|question|review/.test(type)));
  const stated = [firstText(article?.author), ...AUTHOR_METAS.map((name) => facts.metas.get(name) ?? null)];
  const marked = facts.properties.filter(({ attributes }) => attributes.itemprop === 'author').map((element) => textOf(element));
  const shown = facts.bylines.filter(({ attributes }) => /author|byline/i.test(`${attributes.class ?? ''} ${attributes.rel ?? ''}`)).map((element) => textOf(element));
  for (const candidate of [...stated, ...marked, ...shown]) {
    const name = asName(candidate);
    if (name !== null) return name;
  }
  return null;
}

function asName(text: string | null): string | null {
  if (text === null) return null;
  const name = text.replace(/^\s*(?:(?:written|posted|published)\s+by|by|von|par|por|автор:?)\s+/i, '').replace(/\s+/g, ' ').trim();
  if (name.length < 2 || name.length > MAX_LENGTH || /^https?:|^@|[<>{}]/.test(name)) return null;
  return name;
}
