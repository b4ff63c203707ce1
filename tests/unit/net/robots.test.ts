import { describe, expect, test } from 'vitest';
import { AppError } from '#lib/errors.ts';
import { createRobots } from '#lib/net/robots.ts';
import { readRobotsRules } from '#lib/net/robots-rules.ts';
import type { SafeFetchAnswer } from '#lib/net/safe-fetch.ts';

const AGENT = 'Karhuno/0.1 (+https://karhuno.example)';
const ORIGIN = 'https://site.example';

function allows(text: string, path: string): boolean {
  return readRobotsRules(text, ORIGIN, AGENT).isAllowed(ORIGIN + path);
}

describe('rules', () => {
  test.each<[string, string, string, boolean]>([
    ['an empty file', '', '/a', true],
    ['everything forbidden', 'User-agent: *\nDisallow: /', '/a', false],
    ['nothing forbidden', 'User-agent: *\nDisallow:', '/a', true],
    ['our own group before the general one', 'User-agent: *\nDisallow: /\n\nUser-agent: karhuno\nAllow: /', '/a', true],
    ['our own group alone, without the general one', 'User-agent: *\nAllow: /\n\nUser-agent: KARHUNO\nDisallow: /x', '/x/y', false],
    ['a group for several', 'User-agent: other\nUser-agent: Karhuno\nDisallow: /x', '/x', false],
    ['a group for others', 'User-agent: other\nDisallow: /', '/a', true],
    ['a longer name is another one', 'User-agent: Karhuno-images\nDisallow: /', '/a', true],
    ['the longest rule', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['allow wins a tie', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['a wildcard', 'User-agent: *\nDisallow: /*.pdf', '/x/y.pdf?z', false],
    ['an end mark', 'User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf?z', true],
    ['a query', 'User-agent: *\nDisallow: /*?print=', '/a?print=1', false],
    ['case of paths counts', 'User-agent: *\nDisallow: /A', '/a', true],
    ['comments and blank lines', '# hello\n\nUser-agent: * # all\nDisallow: /a # this', '/a', false],
    ['a byte order mark', '\uFEFFUser-agent: *\nDisallow: /', '/a', false],
    ['old line ends', 'User-agent: *\rDisallow: /a\r', '/a', false],
    ['a page instead of rules', '<!doctype html><title>Not found</title>', '/a', true],
    ['binary', '\0\x01User-agent\xff: *', '/a', true],
    ['percent encoding', 'User-agent: *\nDisallow: /a%3cd.html', '/a%3Cd.html', false],
    ['names with another directive between them', 'User-agent: karhuno\nSitemap: https://site.example/s.xml\nUser-agent: other\nDisallow: /x', '/x', false],
    ['names with a comment and a blank line between them', 'User-agent: karhuno\n\n# and\nFoo: bar\nUser-agent: other\n\nDisallow: /x', '/x', false],
    ['a rule ends the names', 'User-agent: karhuno\nAllow: /y\nUser-agent: other\nDisallow: /x', '/x', true],
    ['letters beyond ASCII', 'User-agent: *\nDisallow: /ü', '/%C3%BC', false],
  ])('%s', (_, text, path, allowed) => expect(allows(new TextDecoder().decode(new TextEncoder().encode(text)), path)).toBe(allowed));

  test.each([['5', 5_000], ['0.5', 500], ['3600', 120_000], ['-1', 0], ['often', 0]])('Crawl-delay: %s is %s ms', (value, ms) => {
    expect(readRobotsRules(`User-agent: *\nCrawl-delay: ${value}`, ORIGIN, AGENT).crawlDelayMs).toBe(ms);
  });

  test('sitemaps are told', () => {
    expect(readRobotsRules('Sitemap: https://site.example/news.xml', ORIGIN, AGENT).sitemaps).toEqual(['https://site.example/news.xml']);
  });

  test('of more than a thousand stars, what the others forbid is forbidden from the first star on', () => {
    const stars = (word: string, prefix = ''): string => Array.from({ length: 1_000 }, (_, i) => `${word}: ${prefix}/*${i}.html`).join('\n');
    const text = `User-agent: *\n${stars('Disallow', '/a')}\nDisallow: /b/*.pdf\nAllow: /c/*.html\nDisallow: /c`;
    expect(['/a/7.html', '/a/x', '/b/x.pdf', '/b/x', '/c/x.html', '/d'].map((path) => allows(text, path))).toEqual([false, true, false, false, false, true]);
  });

  test('half a megabyte of wildcards says the same as one of each', () => {
    const text = `User-agent: *\n${'Disallow: /*a*a*a*a*a*a*b\nAllow: /*c\n'.repeat(14_000)}`;
    expect(['a', 'b', 'c'].map((end) => allows(text, `/${'a'.repeat(1_000)}${end}`))).toEqual([true, false, true]);
  });
});

describe('what stands for a missing robots.txt', () => {
  function answered(status: number, text = ''): SafeFetchAnswer {
    return { url: '', finalUrl: '', permanentRedirect: null, status, headers: {}, body: new TextEncoder().encode(text), durationMs: 1 };
  }

  async function verdict(fetch: () => Promise<SafeFetchAnswer>): Promise<string> {
    const robots = createRobots({ fetch, now: () => 0, userAgent: AGENT });
    return robots.rulesFor(new URL(`${ORIGIN}/a`), undefined).then((rules) => (rules.isAllowed(`${ORIGIN}/a`) ? 'allowed' : 'forbidden'), (error: unknown) => (error instanceof AppError ? error.code : String(error)));
  }

  test.each<[string, () => Promise<SafeFetchAnswer>, string]>([
    ['none', async () => answered(404), 'allowed'],
    ['forbidden', async () => answered(403), 'allowed'],
    ['gone', async () => answered(410), 'allowed'],
    ['a server error', async () => answered(500), 'host_unavailable'],
    ['not now', async () => answered(503), 'host_unavailable'],
    ['too many requests', async () => answered(429), 'host_unavailable'],
    ['an endless redirect', async () => { throw new AppError('too_many_redirects', ''); }, 'allowed'],
    ['one that cannot be unpacked', async () => { throw new AppError('decode_failed', ''); }, 'host_unavailable'],
    ['an unreachable host', async () => { throw new AppError('connect_timeout', ''); }, 'connect_timeout'],
    ['a private address', async () => { throw new AppError('address_blocked', ''); }, 'address_blocked'],
    ['rules that forbid', async () => answered(200, 'User-agent: *\nDisallow: /'), 'forbidden'],
  ])('%s', async (_, fetch, expected) => expect(await verdict(fetch)).toBe(expected));

  test('large ones of many hosts are kept within bounds, those that are asked for the longest', async () => {
    const large = 'User-agent: *\n' + 'Disallow: /a\n'.repeat(30_000);
    const asked: string[] = [];
    const robots = createRobots({ fetch: async (url) => (asked.push(new URL(url).hostname), answered(200, large)), now: () => 0, userAgent: AGENT });
    const ask = async (host: string): Promise<void> => void (await robots.rulesFor(new URL(`https://${host}/`), undefined));
    await ask('wanted.example');
    for (let i = 0; i < 40; i++) {
      await ask(`h${i}.example`);
      await ask('wanted.example');
    }
    expect(asked.filter((host) => host === 'wanted.example')).toHaveLength(1);
    await ask('h0.example');
    expect(asked.filter((host) => host === 'h0.example')).toHaveLength(2);
  });

  test('of a page that says there is none, nothing is kept but that', async () => {
    let asked = 0;
    const page = 'x'.repeat(400_000);
    const robots = createRobots({ fetch: async () => (asked++, answered(404, page)), now: () => 0, userAgent: AGENT });
    for (const round of [1, 2]) {
      for (let i = 0; i < 20; i++) await robots.rulesFor(new URL(`https://h${i}.example/`), undefined);
      expect([round, asked]).toEqual([round, 20]);
    }
  });

  test('one larger than all that is kept rules its own request', async () => {
    let asked = 0;
    const large = `User-agent: *\nDisallow: /\n${'#'.repeat(3_000_000)}`;
    const robots = createRobots({ fetch: async () => (asked++, answered(200, large)), now: () => 0, userAgent: AGENT });
    for (const count of [1, 2]) {
      expect((await robots.rulesFor(new URL(`${ORIGIN}/a`), undefined)).isAllowed(`${ORIGIN}/a`)).toBe(false);
      expect(asked).toBe(count);
    }
  });

  test('one that could not be unpacked is asked for again', async () => {
    let nowMs = 0;
    let isDamaged = true;
    const robots = createRobots({
      fetch: async () => {
        if (isDamaged) throw new AppError('decode_failed', '');
        return answered(200, '');
      },
      now: () => nowMs,
      userAgent: AGENT,
    });
    const url = new URL(`${ORIGIN}/a`);
    await expect(robots.rulesFor(url, undefined)).rejects.toThrow('robots.txt');
    isDamaged = false;
    await expect(robots.rulesFor(url, undefined)).rejects.toThrow('robots.txt');
    nowMs = 6 * 60_000;
    expect((await robots.rulesFor(url, undefined)).isAllowed(url.href)).toBe(true);
  });

  test('is asked for once a day, and sooner after a fault', async () => {
    let nowMs = 0;
    let asked = 0;
    let status = 503;
    const robots = createRobots({ fetch: async () => (asked++, answered(status)), now: () => nowMs, userAgent: AGENT });
    const ask = (): Promise<unknown> => robots.rulesFor(new URL(`${ORIGIN}/a`), undefined).catch(() => null);
    await Promise.all([ask(), ask(), ask()]);
    expect(asked).toBe(1);
    nowMs = 6 * 60_000;
    status = 200;
    await ask();
    expect(asked).toBe(2);
    nowMs += 23 * 3_600_000;
    await ask();
    expect(asked).toBe(2);
    nowMs += 2 * 3_600_000;
    await ask();
    expect(asked).toBe(3);
  });

  test('one who stops waiting does not spoil it for the others', async () => {
    const controller = new AbortController();
    const robots = createRobots({ fetch: () => new Promise((resolve) => void setImmediate(() => resolve(answered(200)))), now: () => 0, userAgent: AGENT });
    const first = robots.rulesFor(new URL(`${ORIGIN}/a`), controller.signal);
    const second = robots.rulesFor(new URL(`${ORIGIN}/a`), undefined);
    controller.abort();
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    expect((await second).isAllowed(`${ORIGIN}/a`)).toBe(true);
  });
});
