import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAddressGuard, isPublicAddress } from '#lib/net/address-guard.ts';

/** IANA's special-purpose registry for IPv4, with multicast and the reserved block: first and last address of each. */
const SPECIAL_V4: [string, string, string][] = [
  ['this network', '0.0.0.0', '0.255.255.255'],
  ['private', '10.0.0.0', '10.255.255.255'],
  ['shared (CGNAT)', '100.64.0.0', '100.127.255.255'],
  ['loopback', '127.0.0.0', '127.255.255.255'],
  ['link local', '169.254.0.0', '169.254.255.255'],
  ['private', '172.16.0.0', '172.31.255.255'],
  ['protocol assignments', '192.0.0.0', '192.0.0.255'],
  ['documentation', '192.0.2.0', '192.0.2.255'],
  ['6to4 relay', '192.88.99.0', '192.88.99.255'],
  ['private', '192.168.0.0', '192.168.255.255'],
  ['benchmarking', '198.18.0.0', '198.19.255.255'],
  ['documentation', '198.51.100.0', '198.51.100.255'],
  ['documentation', '203.0.113.0', '203.0.113.255'],
  ['multicast', '224.0.0.0', '239.255.255.255'],
  ['reserved', '240.0.0.0', '255.255.255.255'],
  ['Azure metadata', '168.63.129.16', '168.63.129.16'],
];
/** Special blocks that are public by the registry but serve no pages: refusing them is the safe side. */
const REFUSED_BESIDES = [[3223307264, 3223307519], [3224682752, 3224683007], [3232706560, 3232706815]] as const;

const toNumber = (address: string): number => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const toAddress = (value: number): string => [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
const isSpecial = (value: number): boolean =>
  SPECIAL_V4.some(([, first, last]) => value >= toNumber(first) && value <= toNumber(last)) || REFUSED_BESIDES.some(([first, last]) => value >= first && value <= last);

describe('IPv4', () => {
  test.each(SPECIAL_V4)('%s %s to %s is refused to its edges', (_, first, last) => {
    const [low, high] = [toNumber(first), toNumber(last)];
    for (const value of [low, Math.floor((low + high) / 2), high]) expect(isPublicAddress(toAddress(value))).toBe(false);
    for (const outside of [low - 1, high + 1].filter((value) => value >= 0 && value < 2 ** 32)) {
      expect([toAddress(outside), isPublicAddress(toAddress(outside))]).toEqual([toAddress(outside), !isSpecial(outside)]);
    }
  });

  test('any address is judged as the table says', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (value) => {
      expect(isPublicAddress(toAddress(value))).toBe(!isSpecial(value));
    }), { numRuns: 10_000 });
  });

  test.each(['169.254.169.254', '100.100.100.200', '192.0.0.192'])('metadata service %s', (address) => expect(isPublicAddress(address)).toBe(false));

  test.each(['127.1', '2130706433', '0x7f.0.0.1', '0177.0.0.1', '127.0.0.1 ', '127.0.0.1.', '1.2.3', '', 'localhost', '8.8.8.8/8', '08.8.8.8'])('"%s" is no address', (text) => {
    expect(isPublicAddress(text)).toBe(false);
  });
});

describe('IPv6', () => {
  test.each([
    '::', '::1', '::ffff:8.8.8.8', '::ffff:127.0.0.1', '::127.0.0.1', '::a9fe:a9fe', '::ffff:0:127.0.0.1', '64:ff9b::7f00:1', '64:ff9b::808:808', '64:ff9b:1::1',
    '100::1', '100:0:0:1::1', '2001::1', '2001:0:7f00:1::1', '2001:2::1', '2001:10::1', '2001:20::1', '2001:30::1', '2001:db8::1', '2001:1ff:ffff::1', '2002:7f00:1::', '2002:808:808::1',
    '3fff::1', '3fff:fff:ffff::1', '5f00::1', 'fc00::1', 'fd00:ec2::254', 'fdff::1', 'fe80::1', 'febf::1', 'fec0::1', 'ff02::1', '1fff::1', '4000::1', 'fe80::1%eth0',
  ])('%s is refused', (address) => expect(isPublicAddress(address)).toBe(false));

  test.each(['2606:4700:4700::1111', '2001:4860:4860::8888', '2001:200::1', '2a00:1450::1', '2003::1', '3fff:1000::1', '3ffe::1'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test('nothing outside 2000::/3 is public, whatever it embeds', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    fc.assert(fc.property(group.filter((first) => first < 0x2000 || first > 0x3fff), fc.array(group, { minLength: 7, maxLength: 7 }), (first, rest) => {
      expect(isPublicAddress([first, ...rest].map((value) => value.toString(16)).join(':'))).toBe(false);
    }), { numRuns: 5_000 });
  });
});

describe('allowed networks', () => {
  const guard = createAddressGuard(['127.0.0.0/8', 'fd00::/8']);

  test.each([['127.0.0.1', true], ['127.255.255.255', true], ['10.0.0.1', false], ['fd12::1', true], ['fe80::1', false], ['::ffff:127.0.0.1', false], ['8.8.8.8', true], ['nonsense', false]])('%s: %s', (address, allowed) => {
    expect(guard.allows(address)).toBe(allowed);
  });

  test('a public address is not in them', () => expect(guard.isInAllowedNetwork('8.8.8.8')).toBe(false));

  test.each(['127.0.0.1', '10.0.0.0/33', 'intranet', ''])('"%s" is refused as a network, by name', (network) => {
    expect(() => createAddressGuard([network])).toThrow(`"${network}"`);
  });
});
