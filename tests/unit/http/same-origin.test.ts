import { describe, expect, test } from 'vitest';
import { ownOrigin, type OriginPolicy } from '#lib/http/own-origin.ts';
import { requireSameOrigin } from '#lib/http/same-origin.ts';

const LOCAL: OriginPolicy = { publicUrl: null, hostNames: ['127.0.0.1'], anyAddress: false, trustProxy: false };
const EVERYWHERE: OriginPolicy = { ...LOCAL, hostNames: ['box', 'box.local'], anyAddress: true };
const PUBLIC: OriginPolicy = { ...LOCAL, publicUrl: 'https://karhuno.example.com/' };
const PROXIED: OriginPolicy = { ...LOCAL, trustProxy: true };

describe('ownOrigin', () => {
  test.each<{ name: string; policy: OriginPolicy; headers: Record<string, string>; expected: string | null }>([
    { name: 'localhost', policy: LOCAL, headers: { host: 'localhost:3000' }, expected: 'http://localhost:3000' },
    { name: 'IPv4 loopback', policy: LOCAL, headers: { host: '127.0.0.1:3000' }, expected: 'http://127.0.0.1:3000' },
    { name: 'IPv6 loopback', policy: LOCAL, headers: { host: '[::1]:3000' }, expected: 'http://[::1]:3000' },
    { name: 'a foreign name pointed at us', policy: LOCAL, headers: { host: 'evil.example:3000' }, expected: null },
    { name: 'a name that only begins like ours', policy: LOCAL, headers: { host: 'localhost.evil.example:3000' }, expected: null },
    { name: 'another address while only loopback listens', policy: LOCAL, headers: { host: '192.168.1.5:3000' }, expected: null },
    { name: 'an address while every interface listens', policy: EVERYWHERE, headers: { host: '192.168.1.5:3000' }, expected: 'http://192.168.1.5:3000' },
    { name: 'the machine name while every interface listens', policy: EVERYWHERE, headers: { host: 'BOX:3000' }, expected: 'http://box:3000' },
    { name: 'a foreign name while every interface listens', policy: EVERYWHERE, headers: { host: 'evil.example' }, expected: null },
    { name: 'the public name behind a proxy that ends TLS', policy: PUBLIC, headers: { host: 'karhuno.example.com' }, expected: 'https://karhuno.example.com' },
    { name: 'loopback beside a public name', policy: PUBLIC, headers: { host: 'localhost:3000' }, expected: 'http://localhost:3000' },
    { name: 'forwarded headers without a trusted proxy', policy: LOCAL, headers: { host: 'evil.example', 'x-forwarded-host': 'localhost:3000' }, expected: null },
    { name: 'forwarded headers from a trusted proxy', policy: PROXIED, headers: { host: '10.0.0.2', 'x-forwarded-host': 'k.example', 'x-forwarded-proto': 'https' }, expected: 'https://k.example' },
    { name: 'the entry of the nearest proxy', policy: PROXIED, headers: { host: 'x', 'x-forwarded-host': 'evil.example, k.example', 'x-forwarded-proto': 'http, https' }, expected: 'https://k.example' },
    { name: 'a path in the host', policy: LOCAL, headers: { host: 'localhost/@evil.example' }, expected: null },
    { name: 'a user in the host', policy: LOCAL, headers: { host: 'localhost@evil.example' }, expected: null },
    { name: 'no host', policy: LOCAL, headers: {}, expected: null },
  ])('$name', ({ policy, headers, expected }) => {
    expect(ownOrigin(new Headers(headers), policy)).toBe(expected);
  });
});

describe('requireSameOrigin', () => {
  const own = 'http://127.0.0.1:3000';
  const origins = [own, 'http://evil.example', 'http://127.0.0.1:3001', 'https://127.0.0.1:3000', 'null', undefined];
  const sites = ['same-origin', 'same-site', 'cross-site', 'none', undefined];
  const passing = new Set([`${own} same-origin`, `${own} undefined`, 'undefined same-origin']);
  const matrix = origins.flatMap((origin) => sites.map((site) => ({ origin, site, passes: passing.has(`${origin} ${site}`) })));

  test.each(matrix)('Origin $origin, Sec-Fetch-Site $site: $passes', ({ origin, site, passes }) => {
    const headers = new Headers({ host: '127.0.0.1:3000', ...(origin && { origin }), ...(site && { 'sec-fetch-site': site }) });
    const check = () => requireSameOrigin(headers, LOCAL);
    if (passes) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ code: 'forbidden' }));
  });

  test('an unknown host is refused even where the browser says same-origin', () => {
    const headers = new Headers({ host: 'rebound.example:3000', origin: 'http://rebound.example:3000', 'sec-fetch-site': 'same-origin' });
    expect(() => requireSameOrigin(headers, LOCAL)).toThrow(/KARHUNO_URL/);
  });
});
