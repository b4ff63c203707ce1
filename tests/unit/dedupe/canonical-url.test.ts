import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '#lib/dedupe/canonical-url.ts';

describe('canonicalUrl', () => {
  it.each([
    ['tracking parameters', 'https://a.example/news/1?utm_source=x&id=7&fbclid=abc&UTM_Medium=mail', 'https://a.example/news/1?id=7'],
    ['parameters in another order', 'https://a.example/?b=2&a=1', 'https://a.example/?a=1&b=2'],
    ['equal names keep their order', 'https://a.example/?a=2&a=1', 'https://a.example/?a=2&a=1'],
    ['encoded values as they are written', 'https://a.example/?q=a%20b&flag', 'https://a.example/?flag&q=a%20b'],
    ['default port, host in capitals, fragment, name and password', 'https://Me:Secret@A.Example:443/x#part', 'https://a.example/x'],
    ['another port stays', 'http://a.example:8080/x', 'http://a.example:8080/x'],
    ['slash at the end', 'https://a.example/x/', 'https://a.example/x'],
    ['index file', 'https://a.example/x/index.html', 'https://a.example/x'],
    ['the root', 'https://a.example', 'https://a.example/'],
    ['AMP at the end', 'https://a.example/2026/story/amp/', 'https://a.example/2026/story'],
    ['AMP at the beginning', 'https://a.example/amp/story', 'https://a.example/story'],
    ['AMP file', 'https://a.example/story.amp.html', 'https://a.example/story.html'],
    ['AMP by parameter', 'https://a.example/story?amp=1&outputType=amp', 'https://a.example/story'],
    ['AMP cache', 'https://a-example.cdn.ampproject.org/c/s/a.example/story', 'https://a.example/story'],
    ['AMP viewer', 'https://www.google.com/amp/s/a.example/story', 'https://a.example/story'],
    ['mobile host', 'https://m.a.example/story', 'https://a.example/story'],
    ['mobile label', 'https://en.m.encyclopedia.example/x', 'https://en.encyclopedia.example/x'],
    ['session in the path', 'https://a.example/x;jsessionid=0123456789ABCDEF?id=1', 'https://a.example/x?id=1'],
    ['session parameter', 'https://a.example/x?PHPSESSID=0123456789abcdef0123456789abcdef', 'https://a.example/x'],
    ['short sid is a story', 'https://a.example/article.pl?sid=26/11/23', 'https://a.example/article.pl?sid=26/11/23'],
    ['readable sid is a story', 'https://a.example/x?sid=breaking-news-on-merger', 'https://a.example/x?sid=breaking-news-on-merger'],
    ['readable sid with a year is a story', 'https://a.example/x?sid=merger-of-acme-2026', 'https://a.example/x?sid=merger-of-acme-2026'],
    ['session of letters and digits', 'https://a.example/x?sid=k3jd92mfh47sl0qa', 'https://a.example/x'],
    ['names that only begin like tracking', 'https://a.example/x?itm_no=7&trk_id=1', 'https://a.example/x?itm_no=7&trk_id=1'],
    ['known names of tracking', 'https://a.example/x?itm_source=a&trk_contact=b', 'https://a.example/x'],
    ['a site named m', 'https://m.co.uk/x', 'https://m.co.uk/x'],
    ['mobile host under two levels', 'https://m.a.co.uk/x', 'https://a.co.uk/x'],
    ['encoding in small letters', 'https://a.example/%d0%bf?q=%d0%bf', 'https://a.example/%D0%BF?q=%D0%BF'],
    ['needless encoding', 'https://a.example/%7Eann/%61?q=%41', 'https://a.example/~ann/a?q=A'],
    ['encoding that says something', 'https://a.example/a%2Fb?q=a%26b', 'https://a.example/a%2Fb?q=a%26b'],
    ['an endless address as it is', `https://m.a.example/${'x;sid=1'.repeat(2_000)}`, `https://m.a.example/${'x;sid=1'.repeat(2_000)}`],
    ['a page about AMP', 'https://a.example/amp', 'https://a.example/amp'],
    ['a host that only begins with m', 'https://m.example/x', 'https://m.example/x'],
    ['ports of a product', 'https://a.example/x?ref=42&source=rss', 'https://a.example/x?ref=42&source=rss'],
  ])('%s', (_, url, expected) => {
    expect(canonicalUrl(url)).toBe(expected);
  });

  it.each(['', 'not an address', 'mailto:me@a.example', 'xmlstock:google?query=x', 'javascript:alert(1)'])('leaves %j as it is', (url) => {
    expect(canonicalUrl(url)).toBe(url);
  });

  it('changes nothing when applied twice, and keeps the site', () => {
    const part = fc.constantFrom('amp', 'index.html', 'story', 'x;jsessionid=1', 'story.amp', 'a.amp.html', '', 'ü', '%2F', '%2e', '%252e', '%7e', 'amp.html');
    const host = fc.constantFrom('a.example', 'm.a.example', 'amp.m.a.example', 'en.m.a.example', 'mobile.m.example', 'a.example.', 'www.google.com', '127.0.0.1:8080', 'x.cdn.ampproject.org');
    const query = fc.array(fc.tuple(fc.constantFrom('utm_x', 'id', 'sid', 'amp', 'a', '%zz', 'b[]'), fc.constantFrom('', '1', 'true', '0123456789abcdef0123', '%20', 'a=b')), { maxLength: 5 });
    fc.assert(fc.property(fc.constantFrom('http', 'https'), host, fc.array(part, { maxLength: 5 }), query, (scheme, name, path, parameters) => {
      const url = `${scheme}://${name}/${path.join('/')}?${parameters.map((pair) => pair.join('=')).join('&')}#f`;
      const once = canonicalUrl(url);
      expect(canonicalUrl(once)).toBe(once);
      expect(URL.canParse(once)).toBe(true);
    }), { numRuns: 500 });
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const once = canonicalUrl(url);
      expect(canonicalUrl(once)).toBe(once);
    }), { numRuns: 200 });
  }, 60_000);
});
