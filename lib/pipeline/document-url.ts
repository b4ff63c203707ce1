import { canonicalUrl } from '#lib/dedupe/canonical-url.ts';
import { MAX_ADDRESS_LENGTH } from '#lib/model/text.ts';

/**
 * The address that names a document: the one that the page itself claims, if it is of the same site, of usual length and not
 * merely its front page (a common fault of publishing systems), else the one it was fetched from.
 */
export function documentUrl(fetchedUrl: string, claimedUrl: string | null): string {
  if (claimedUrl === null || !URL.canParse(claimedUrl) || !URL.canParse(fetchedUrl)) return canonicalUrl(fetchedUrl);
  const fetched = new URL(fetchedUrl);
  const claimed = new URL(claimedUrl);
  if (claimed.href.length > MAX_ADDRESS_LENGTH) return canonicalUrl(fetchedUrl);
  const isFrontPage = claimed.pathname === '/' && claimed.search === '' && (fetched.pathname !== '/' || fetched.search !== '');
  return canonicalUrl(siteOf(fetched) === siteOf(claimed) && !isFrontPage ? claimedUrl : fetchedUrl);
}

function siteOf({ hostname, port }: URL): string {
  return `${hostname.replace(/^(www|m|amp|mobile)\./, '')}:${port}`;
}
