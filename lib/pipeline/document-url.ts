import { canonicalUrl } from '#lib/dedupe/canonical-url.ts';
import { MAX_ADDRESS_LENGTH } from '#lib/model/text.ts';

/**
 * The address that names a document: the one that the page itself claims, if it is of the same site, of usual length and not
 * merely its front page (a common fault of publishing systems), else the one it was fetched from.
 */
export function documentUrl(fetchedUrl: string, claimedUrl: string | null): string {
  if (claimedUrl === null || !URL.canParse(claimedUrl) || !URL.canParse(fetchedUrl)) return canonicalUrl(fetchedUrl);
  const own = canonicalUrl(fetchedUrl);
  // Judged as it would be stored: an index file or a campaign's parameters make no other page of the front page.
  const claim = claimedUrl.length > MAX_ADDRESS_LENGTH ? claimedUrl : canonicalUrl(claimedUrl);
  const [fetched, claimed] = [new URL(own), new URL(claim)];
  if (claimed.href.length > MAX_ADDRESS_LENGTH) return own;
  return siteOf(fetched) === siteOf(claimed) && (!isFrontPage(claimed) || isFrontPage(fetched)) ? claim : own;
}

function isFrontPage({ pathname, search }: URL): boolean {
  return pathname === '/' && search === '';
}

function siteOf({ hostname, port }: URL): string {
  return `${hostname.replace(/^(www|m|amp|mobile)\./, '')}:${port}`;
}
