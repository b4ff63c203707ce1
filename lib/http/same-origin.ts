import { AppError } from '#lib/errors.ts';
import { ownOrigin, type OriginPolicy } from './own-origin.ts';

/**
 * Lets a changing request pass only if our own pages sent it. Browsers cannot be made to forge either header:
 * Fetch Metadata decides where it is sent (https and localhost), else Origin; a request with neither is refused.
 * @throws AppError `forbidden`
 */
export function requireSameOrigin(headers: Headers, policy: OriginPolicy): void {
  const own = ownOrigin(headers, policy);
  if (own === null) {
    throw new AppError('forbidden', 'Karhuno does not know this address as its own. Set KARHUNO_URL to the address you open, and start again.');
  }
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  const refused = (site === null && origin === null) || (site !== null && site !== 'same-origin') || (origin !== null && origin !== own);
  if (refused) throw new AppError('forbidden', 'This request did not come from a page of this Karhuno, so nothing was changed. Reload the page and try again.');
}
