/**
 * The address a request came from. Without a trusted proxy, `proxy.ts` removes what the client claims and the
 * server puts the socket's address in its place; with one, the last entry is what that proxy saw.
 */
export function clientAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
}
