import { expect, test } from 'vitest';
import { documentUrl } from '#lib/pipeline/document-url.ts';

test.each([
  { name: 'no claim', fetched: 'https://a.example/news/1?utm_source=x', claimed: null, url: 'https://a.example/news/1' },
  { name: 'the page\'s own claim', fetched: 'https://www.a.example/news/1?id=7', claimed: 'https://a.example/news/one', url: 'https://a.example/news/one' },
  { name: 'a claim of another site', fetched: 'https://a.example/news/1', claimed: 'https://b.example/news/1', url: 'https://a.example/news/1' },
  { name: 'a claim to be the front page', fetched: 'https://a.example/news/1', claimed: 'https://a.example/', url: 'https://a.example/news/1' },
  { name: 'a claim to be the front page by its file', fetched: 'https://a.example/news/1', claimed: 'https://a.example/index.php', url: 'https://a.example/news/1' },
  { name: 'a claim to be the front page with parameters', fetched: 'https://a.example/news/1', claimed: 'https://a.example/?utm_source=x', url: 'https://a.example/news/1' },
  { name: 'the front page by its file', fetched: 'https://a.example/index.php', claimed: 'https://a.example/', url: 'https://a.example/' },
  { name: 'the front page itself', fetched: 'https://a.example/', claimed: 'https://a.example/', url: 'https://a.example/' },
  { name: 'an endless claim', fetched: 'https://a.example/news/1', claimed: `https://a.example/${'é'.repeat(400)}`, url: 'https://a.example/news/1' },
  { name: 'an unusable claim', fetched: 'https://a.example/news/1', claimed: 'not an address', url: 'https://a.example/news/1' },
])('$name', ({ fetched, claimed, url }) => {
  expect(documentUrl(fetched, claimed)).toBe(url);
});
