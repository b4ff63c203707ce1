import type { SafeFetchAnswer } from '#lib/net/safe-fetch.ts';
import type { ListingBytes } from './read-listing.ts';

export function listingBytes({ body, headers, finalUrl }: SafeFetchAnswer): ListingBytes {
  return { bytes: body, contentType: headers['content-type'] ?? null, url: finalUrl };
}
