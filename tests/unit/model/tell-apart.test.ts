import { expect, test } from 'vitest';
import { tellApart } from '#lib/model/tell-apart.ts';

test('sources of one name are told apart by kind and address, others keep their name', () => {
  const sources = [
    { id: 1, name: 'Harbour Wire', kind: 'feed', url: 'https://www.harbour.example/rss' },
    { id: 2, name: 'harbour wire', kind: 'page', url: `https://harbour.example/${'news/'.repeat(20)}` },
    { id: 3, name: 'Ferry Gazette', kind: 'feed', url: 'https://ferry.example/' },
  ] as const;
  const told = tellApart(sources);
  expect(told.map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(told.map(({ name }) => name)).toEqual(['Harbour Wire (feed, harbour.example/rss)', 'harbour wire (page, harbour.example/news/news/news/news/news/news/news/news/new…)', 'Ferry Gazette']);
});
