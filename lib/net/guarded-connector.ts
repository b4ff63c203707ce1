import { lookup as dnsLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { blockedHost } from './check-url.ts';

export interface ConnectorOptions {
  /** Which addresses may be connected to. */
  allows: (address: string) => boolean;
  connectMs: number;
  lookup?: LookupFunction;
  /** PEM of a certificate to trust instead of the system's. */
  ca?: string;
}

/**
 * A connector that opens no socket to an address that is not allowed. The address is judged three times: as a literal (for
 * which Node asks no name server), as each answer of the name server, and as the peer once connected. A name with a single
 * refused answer is refused as a whole.
 */
export function guardedConnector({ allows, connectMs, lookup = dnsLookup, ca }: ConnectorOptions): buildConnector.connector {
  const connect = buildConnector({ timeout: connectMs, allowH2: true, autoSelectFamily: true, ...(ca && { ca }), lookup: guardedLookup(lookup, allows) });
  return (options, callback) => {
    if (isIP(options.hostname) !== 0 && !allows(options.hostname)) {
      callback(blockedHost(options.hostname), null);
      return;
    }
    connect(options, (...result) => {
      const [error, socket] = result;
      if (error === null && !allows(socket.remoteAddress ?? '')) {
        socket.destroy();
        callback(blockedHost(options.hostname), null);
        return;
      }
      callback(...result);
    });
  };
}

function guardedLookup(lookup: LookupFunction, allows: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, answer) => {
      if (error) return callback(error, []);
      const addresses = Array.isArray(answer) ? answer : [];
      const [first] = addresses;
      if (first === undefined) return callback(Object.assign(new Error('No address'), { code: 'ENODATA' }), []);
      if (!addresses.every(({ address }) => allows(address))) return callback(blockedHost(hostname), []);
      if (options.all) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
}
