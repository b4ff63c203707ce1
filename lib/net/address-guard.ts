import ipaddr from 'ipaddr.js';
import { AppError } from '#lib/errors.ts';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Azure's metadata service: a public address in the registry, a private service in fact. */
const AZURE_METADATA = '168.63.129.16';
/** The only block that IANA has given out for global unicast. */
const GLOBAL_UNICAST_V6 = ipaddr.parseCIDR('2000::/3');

export interface AddressGuard {
  /** A public address, or one in an allowed network. Anything that is no address is refused. */
  allows(address: string): boolean;
  /** In a network that the administrator allowed: any port may be used there. */
  isInAllowedNetwork(address: string): boolean;
  /** Whether the administrator allowed any network at all. */
  hasAllowedNetworks: boolean;
}

/**
 * Decides which addresses may be connected to.
 * @param allowNetworks CIDRs beside the public Internet
 * @throws AppError invalid_input that names the entry that is no CIDR
 */
export function createAddressGuard(allowNetworks: readonly string[]): AddressGuard {
  const networks = allowNetworks.map(parseNetwork);
  const isInAllowedNetwork = (text: string): boolean => {
    const address = parseAddress(text);
    return address !== null && networks.some(([network, bits]) => address.kind() === network.kind() && address.match(network, bits));
  };
  return {
    allows: (text) => isPublicAddress(text) || isInAllowedNetwork(text),
    isInAllowedNetwork,
    hasAllowedNetworks: networks.length > 0,
  };
}

/**
 * Whether an address is open to everybody: IPv4 global unicast, IPv6 inside 2000::/3 and not set aside there.
 * Forms that embed an IPv4 address (mapped, translated, 6to4, Teredo) are refused, whatever they embed.
 */
export function isPublicAddress(text: string): boolean {
  const address = parseAddress(text);
  if (address === null || address.range() !== 'unicast') return false;
  if (address.kind() === 'ipv4') return address.toString() !== AZURE_METADATA;
  return address.match(GLOBAL_UNICAST_V6);
}

/** Strictly one address: dotted quad or IPv6, without zone, short or numeric forms. */
function parseAddress(text: string): Address | null {
  if (text.includes('%')) return null;
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  return ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text) : null;
}

function parseNetwork(text: string): [Address, number] {
  try {
    return ipaddr.parseCIDR(text);
  } catch (cause) {
    throw new AppError('invalid_input', `"${text}" is not a network; write it like 10.0.0.0/8 or fd00::/8.`, { cause });
  }
}
