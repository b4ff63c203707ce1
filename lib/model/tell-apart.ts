import type { SourceKind } from './source.ts';

const KIND: Record<SourceKind, string> = { feed: 'feed', page: 'page', sitemap: 'sitemap', xmlstock: 'search', sample: 'sample' };
const ADDRESS_SHOWN = 60;

interface Named {
  name: string;
  kind: SourceKind;
  url: string;
}

/** The same sources, where several have one name with their kind and address behind it: "Harbour Wire (feed, harbour.example/rss)". */
export function tellApart<T extends Named>(sources: readonly T[]): T[] {
  const byName = Map.groupBy(sources, ({ name }) => fold(name));
  return sources.map((source) => (byName.get(fold(source.name))!.length > 1 ? { ...source, name: `${source.name} (${KIND[source.kind]}, ${shortAddress(source.url)})` } : source));
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}

function shortAddress(url: string): string {
  const bare = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return bare.length <= ADDRESS_SHOWN ? bare : `${bare.slice(0, ADDRESS_SHOWN - 1)}…`;
}
