import type { SourceCandidate } from '#lib/model/source.ts';

/**
 * Orders what was found so that what belongs to the typed page comes before what belongs to the whole site: first a feed that
 * says it is of that page, then by how much of the path is the same. Equals stay as the page named them.
 */
export function nearestFirst<T extends Pick<SourceCandidate, 'url' | 'siteUrl'>>(candidates: readonly T[], typedUrl: string): T[] {
  const typed = placeOf(typedUrl);
  const nearness = ({ url, siteUrl }: T): number => (siteUrl !== null && samePlace(placeOf(siteUrl), typed) ? Number.POSITIVE_INFINITY : commonLength(placeOf(url), typed));
  return candidates.map((candidate) => ({ candidate, near: nearness(candidate) })).toSorted((a, b) => (a.near === b.near ? 0 : b.near - a.near)).map(({ candidate }) => candidate);
}

/** Host and folders; what a page or feed is called does not count. */
function placeOf(url: string): string[] {
  const parsed = URL.parse(url);
  return parsed ? [parsed.host.replace(/^www\./, ''), ...parsed.pathname.split('/').filter(Boolean)] : [];
}

function samePlace(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && commonLength(a, b) === a.length;
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  const end = a.findIndex((part, index) => part !== b[index]);
  return end < 0 ? a.length : end;
}
