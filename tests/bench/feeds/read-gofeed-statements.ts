import { z } from 'zod';
import type { Expectation, StatedFeed } from './expectation.ts';

const Text = z.union([z.string(), z.object({ value: z.string().optional() }).transform(({ value }) => value ?? '')]).optional().catch(undefined);
const Item = z.looseObject({
  title: Text, link: Text, guid: Text, id: Text,
  links: z.array(z.union([z.string(), z.looseObject({ href: z.string().optional(), rel: z.string().optional() })])).optional().catch(undefined),
  publishedParsed: Text, pubDateParsed: Text, updatedParsed: Text, url: Text, date_published: Text,
});
const Stated = z.looseObject({ title: Text, items: z.array(Item).nullish(), entries: z.array(Item).nullish() });

/** Reads the JSON that gofeed keeps beside each feed: what its parsers and translators are to make of it. */
export function readGofeedStatements(path: string, json: string): StatedFeed {
  const stated = Stated.parse(JSON.parse(json));
  const items = stated.items ?? stated.entries ?? [];
  const expectations: Expectation[] = [{ subject: 'count', item: null, value: items.length }];
  if (stated.title) expectations.push({ subject: 'title', item: null, value: stated.title });
  items.forEach((item, index) => {
    const add = (subject: Expectation['subject'], value: string | undefined): void => {
      if (value) expectations.push({ subject, item: index, value });
    };
    add('title', item.title);
    add('link', item.link ?? item.url ?? alternateOf(item.links));
    add('id', item.guid ?? item.id);
    add('date', item.publishedParsed ?? item.pubDateParsed ?? item.date_published ?? item.updatedParsed);
  });
  return { path, url: 'https://feeds.example/', contentType: null, expectations };
}

function alternateOf(links: z.infer<typeof Item>['links']): string | undefined {
  for (const link of links ?? []) if (typeof link !== 'string' && (link.rel === undefined || link.rel === 'alternate')) return link.href;
  return undefined;
}
