import { isIP } from 'node:net';
import { AppError } from '#lib/errors.ts';
import type { AddressGuard } from './address-guard.ts';
import { FETCH_LIMITS } from './fetch-limits.ts';

/** Names that only mean something on this machine or in this building. */
const LOCAL_SUFFIXES = ['.local', '.internal', '.localhost', '.home.arpa'];
const STANDARD_PORTS = new Set(['', '80', '443']);
/** Ends what is said of a blocked address; who sets networks in another way says so in its place. */
export const ADVICE_TO_ALLOW = 'An administrator can allow its network with KARHUNO_ALLOW_NETWORKS.';

/**
 * Reads an address as browsers do and refuses what must not be fetched, as far as can be told before a name is resolved.
 * All later checks look at the parsed form, so that odd spellings of an address cannot differ between check and use.
 * @throws AppError url_invalid or address_blocked
 */
export function checkUrl(text: string, guard: AddressGuard): URL {
  const url = parseHttpUrl(text);
  const host = bareHost(url);
  if (isIP(host) !== 0) {
    if (!guard.allows(host) || (!hasStandardPort(url) && !guard.isInAllowedNetwork(host))) throw blockedHost(url.hostname);
    return url;
  }
  // A name may still lead into an allowed network; that shows when it is resolved.
  if (guard.hasAllowedNetworks) return url;
  if (isLocalName(host)) throw blockedHost(url.hostname);
  if (!hasStandardPort(url)) {
    throw new AppError('address_blocked', `Port ${url.port} of ${url.hostname} is not open to Karhuno; only 80 and 443 are. ${ADVICE_TO_ALLOW}`);
  }
  return url;
}

/** @throws AppError url_invalid */
export function parseHttpUrl(text: string): URL {
  if (text.length > FETCH_LIMITS.urlLength) throw tooLong();
  const url = URL.parse(text);
  if (url === null) throw invalid('This is not a web address. It should look like https://example.com/feed.');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw invalid('Only http and https addresses can be fetched.');
  if (url.username !== '' || url.password !== '') throw invalid('The address holds a user name or password; remove it.');
  if (url.hostname.length > FETCH_LIMITS.hostLength) throw invalid('The host name is too long.');
  url.hash = '';
  // Letters outside ASCII become up to nine characters each.
  if (url.href.length > FETCH_LIMITS.urlLength) throw tooLong();
  return url;
}

export function hasStandardPort(url: URL): boolean {
  return STANDARD_PORTS.has(url.port);
}

/** Host name without the brackets of IPv6. */
export function bareHost(url: URL): string {
  return url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname;
}

/** The same words for every blocked address, whatever is or is not there. */
export function blockedHost(host: string): AppError {
  return new AppError('address_blocked', `${host} is not on the public Internet, so Karhuno does not fetch it. ${ADVICE_TO_ALLOW}`);
}

function isLocalName(host: string): boolean {
  const name = host.replace(/\.$/, '');
  return !name.includes('.') || LOCAL_SUFFIXES.some((suffix) => name.endsWith(suffix));
}

function tooLong(): AppError {
  return invalid(`The address is longer than ${FETCH_LIMITS.urlLength} characters.`);
}

function invalid(message: string): AppError {
  return new AppError('url_invalid', message);
}
