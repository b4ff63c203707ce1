import { isIP } from 'node:net';

/** Which addresses are this Karhuno. */
export interface OriginPolicy {
  /** `KARHUNO_URL`: the public address, null if none is set. */
  publicUrl: string | null;
  /** Names under which the server was told to listen, such as `HOST` or the machine's name. */
  hostNames: readonly string[];
  /** Listening on every interface: any IP address in the Host header is then one of this machine's. */
  anyAddress: boolean;
  /** Whether X-Forwarded-* come from a proxy of ours. */
  trustProxy: boolean;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The origin under which a request reached us, or null if its Host header names somebody else
 * (as it does when a foreign name was pointed at our address).
 */
export function ownOrigin(headers: Headers, policy: OriginPolicy): string | null {
  const host = (policy.trustProxy ? lastOf(headers.get('x-forwarded-host')) : null) ?? headers.get('host');
  if (host === null) return null;
  const protocol = (policy.trustProxy ? lastOf(headers.get('x-forwarded-proto')) : null) ?? 'http';
  const url = parseOrigin(`${protocol}://${host}`);
  if (url === null) return null;

  if (policy.publicUrl !== null) {
    const own = new URL(policy.publicUrl);
    // Compared with the public scheme's default port, because a proxy may end TLS without telling us.
    if (new URL(`${own.protocol}//${host}`).host === own.host) return own.origin;
  } else if (policy.trustProxy) {
    return url.origin;
  }
  return isLocalName(url.hostname, policy) ? url.origin : null;
}

function isLocalName(hostname: string, policy: OriginPolicy): boolean {
  if (LOOPBACK.test(hostname) || policy.hostNames.includes(hostname)) return true;
  return policy.anyAddress && isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
}

function parseOrigin(text: string): URL | null {
  const url = URL.parse(text);
  if (url === null || url.pathname !== '/' || url.username !== '' || url.search !== '' || url.hash !== '') return null;
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

/** The value that the nearest proxy added. */
function lastOf(list: string | null): string | null {
  return list?.split(',').at(-1)?.trim() || null;
}
