/**
 * The absolute http(s) address that a link means.
 * @param bases from the outermost (the document's own address) to the innermost `xml:base`; unusable ones are passed over
 */
export function resolveLink(link: string | null | undefined, bases: readonly (string | null | undefined)[]): string | null {
  const text = link?.trim();
  if (!text) return null;
  let base: string | undefined;
  for (const candidate of bases) {
    const resolved = candidate ? URL.parse(candidate.trim(), base) : null;
    if (resolved && isWeb(resolved)) base = resolved.href;
  }
  const url = URL.parse(text, base);
  return url && isWeb(url) ? url.href : null;
}

/** An identifier that happens to be a web address; anything else is none. */
export function absoluteLink(text: string | null | undefined): string | null {
  return text && /^\s*https?:\/\//i.test(text) ? text : null;
}

function isWeb(url: URL): boolean {
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '';
}
