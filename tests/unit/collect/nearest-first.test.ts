import { expect, test } from 'vitest';
import { nearestFirst } from '#lib/collect/nearest-first.ts';

const feed = (url: string, siteUrl: string | null = null): { url: string; siteUrl: string | null } => ({ url, siteUrl });

test.each<[string, { url: string; siteUrl: string | null }[], string[]]>([
  ['https://a.example/', [feed('https://a.example/feed'), feed('https://a.example/blog/feed')], ['https://a.example/feed', 'https://a.example/blog/feed']],
  ['https://a.example/blog/post', [feed('https://a.example/feed'), feed('https://a.example/blog/feed'), feed('https://b.example/blog/post/feed')], ['https://a.example/blog/feed', 'https://a.example/feed', 'https://b.example/blog/post/feed']],
  ['https://www.a.example/news/', [feed('https://a.example/news/x.xml'), feed('https://feeds.example/1', 'https://a.example/news')], ['https://feeds.example/1', 'https://a.example/news/x.xml']],
  ['https://a.example/blog', [feed('https://a.example/1', 'no address'), feed('https://a.example/2', 'https://a.example/')], ['https://a.example/1', 'https://a.example/2']],
])('for %s', (typed, candidates, expected) => {
  expect(nearestFirst(candidates, typed).map(({ url }) => url)).toEqual(expected);
});
