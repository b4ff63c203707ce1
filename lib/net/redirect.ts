import { AppError } from '#lib/errors.ts';

const REDIRECT_STATUSES = new Set([301, 302, 303, 307, 308]);

export interface Redirect {
  url: URL;
  /** The server says that the new address is for good. */
  permanent: boolean;
}

/**
 * Where an answer sends the client; null if it is no redirect. The target still has to pass every check of a first address.
 * @throws AppError redirect_invalid for no or an unusable target, and from https to http
 */
export function redirectOf(from: URL, status: number, location: string | undefined): Redirect | null {
  if (!REDIRECT_STATUSES.has(status)) return null;
  const url = location === undefined ? null : URL.parse(location, from);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new AppError('redirect_invalid', `${from.hostname} redirects to something that is not a web address.`);
  }
  if (from.protocol === 'https:' && url.protocol === 'http:') {
    throw new AppError('redirect_invalid', `${from.hostname} redirects from https to http, which Karhuno does not follow. If you trust it, use the http address itself.`);
  }
  return { url, permanent: status === 301 || status === 308 };
}

export function tooManyRedirects(from: URL, limit: number): AppError {
  return new AppError('too_many_redirects', `${from.hostname} redirects more than ${limit} times. Open the address in a browser and use the one it ends at.`);
}
