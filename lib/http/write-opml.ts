import { generateOpml, type Opml } from 'feedsmith';

export interface OpmlSource {
  title: string;
  url: string;
  siteUrl: string | null;
  folder: string | null;
}

type Outline = Opml.Outline<Date>;

/** Writes sources as OPML 2.0, those of a folder together. */
export function writeOpml(sources: readonly OpmlSource[], now: Date): string {
  const byFolder = Map.groupBy(sources, (source) => source.folder);
  const outlines = [...byFolder].flatMap(([folder, members]): Outline[] => {
    const feeds = members.map(({ title, url, siteUrl }): Outline => ({ type: 'rss', text: title, title, xmlUrl: url, ...(siteUrl && { htmlUrl: siteUrl }) }));
    return folder === null ? feeds : [{ text: folder, title: folder, outlines: feeds }];
  });
  return generateOpml({ head: { title: 'Karhuno sources', dateCreated: now }, body: { outlines } });
}
