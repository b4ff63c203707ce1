import { describe, expect, test } from 'vitest';
import { AppError } from '#lib/errors.ts';
import { createAddressGuard } from '#lib/net/address-guard.ts';
import { checkUrl } from '#lib/net/check-url.ts';

const publicOnly = createAddressGuard([]);
const withLoopback = createAddressGuard(['127.0.0.0/8']);

function codeOf(url: string, guard = publicOnly): string | null {
  try {
    checkUrl(url, guard);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

/** Spellings that browsers, and so undici, take for loopback, for a private address or for a name of this machine. */
const INWARD = [
  'http://127.0.0.1/', 'http://127.0.0.1:80/', 'http://127.1/', 'http://127.0.1/', 'http://2130706433/', 'http://0x7f000001/', 'http://0x7f.0.0.1/', 'http://0x7f.1/',
  'http://017700000001/', 'http://0177.0.0.1/', 'http://0177.0.0.01/', 'http://127.0.0.1./', 'http://①②⑦.⓪.⓪.①/', 'http://127。0。0。1/', 'http://127．0．0．1/', 'http://%31%32%37.0.0.1/',
  'http://127.0.0.%31/', 'http:127.0.0.1', 'http:/127.0.0.1', 'http:\\\\127.0.0.1\\', 'http:///127.0.0.1/', 'http://127.0.0.1\t/', 'http://127.\n0.0.1/', '  http://127.0.0.1/  ', 'HTTP://127.0.0.1/',
  'http://0/', 'http://0.0.0.0/', 'http://10.0.0.1/', 'http://172.16.0.1/', 'http://172.31.255.255/', 'http://192.168.1.1/', 'http://169.254.169.254/latest/meta-data/', 'http://2852039166/',
  'http://0xa9fea9fe/', 'http://100.64.0.1/', 'http://168.63.129.16/', 'http://192.0.0.192/', 'http://224.0.0.1/', 'http://255.255.255.255/',
  'http://[::1]/', 'http://[::]/', 'http://[0:0:0:0:0:0:0:1]/', 'http://[::ffff:127.0.0.1]/', 'http://[::ffff:7f00:1]/', 'http://[::127.0.0.1]/', 'http://[64:ff9b::7f00:1]/', 'http://[2002:7f00:1::]/',
  'http://[fe80::1]/', 'http://[fd00:ec2::254]/', 'http://[fc00::1]/', 'http://[2001::1]/', 'http://[::ffff:a9fe:a9fe]/',
  'http://localhost/', 'http://LOCALHOST/', 'http://localhost./', 'http://ⓛocalhost/', 'http://a.localhost/', 'http://printer.local/', 'http://metadata.google.internal/', 'http://wiki/', 'http://router.home.arpa/',
  'https://127.0.0.1/', 'https://localhost/', 'https://[::1]/',
];

describe('without allowed networks', () => {
  test.each(INWARD)('%j is refused before any name is resolved', (url) => {
    expect(codeOf(url)).toBe('address_blocked');
  });

  test.each(['http://example.com:22/', 'http://example.com:8080/', 'https://example.com:6379/', 'http://example.com:65535/'])('port of %s is refused', (url) => {
    expect(codeOf(url)).toBe('address_blocked');
  });

  test.each([
    'ftp://example.com/', 'file:///etc/passwd', 'gopher://example.com/', 'data:text/html,x', 'javascript:alert(1)', 'blob:https://example.com/1', 'ws://example.com/', '//example.com/', 'example.com', '', 'http://', 'http://a b/',
    'http://[::1', 'http://[fe80::1%25eth0]/', 'http://1.2.3.4.5/', 'http://256.1.1.1/', 'http://user@example.com/', 'http://user:pass@example.com/', 'http://127.0.0.1@example.com/', 'http://example.com@127.0.0.1/', 'http://example.com:99999/',
    `http://example.com/${'a'.repeat(2_048)}`, `http://example.com/${'語'.repeat(300)}`, `http://${'a.'.repeat(130)}com/`,
  ])('%j is no address to fetch', (url) => {
    expect(codeOf(url)).toBe('url_invalid');
  });

  test.each(['http://example.com/', 'https://example.com:443/a?b#c', 'http://example.com:80/', 'https://xn--bcher-kva.example/', 'https://bücher.example/', 'http://93.184.216.34/', 'http://[2606:4700::1111]/', 'http://127.0.0.1.example.com/', 'http://localhost.example.com/'])('%s passes', (url) => {
    expect(codeOf(url)).toBeNull();
  });

  test('the fragment is dropped', () => expect(checkUrl('https://example.com/a#b', publicOnly).href).toBe('https://example.com/a'));
});

describe('with an allowed network', () => {
  test.each([['http://127.0.0.1:8080/', null], ['http://127.5.5.5/', null], ['http://10.0.0.1/', 'address_blocked'], ['http://[::1]/', 'address_blocked'], ['http://93.184.216.34:8080/', 'address_blocked'], ['http://user@127.0.0.1/', 'url_invalid']])('%s: %s', (url, code) => {
    expect(codeOf(url, withLoopback)).toBe(code);
  });
});
