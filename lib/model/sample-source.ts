/** A source of the sample workspace. Its address is a reserved name that no server can have. */
export interface SampleSource {
  newsroom: string;
  name: string;
  url: string;
  siteUrl: string;
  priority: number;
}

/** Apart from the newsrooms' articles, which only the worker needs. */
export const SAMPLE_SOURCES: readonly SampleSource[] = [
  { newsroom: 'northgate-ledger', name: 'The Northgate Ledger', url: 'https://www.northgate-ledger.example/rss/business.xml', siteUrl: 'https://www.northgate-ledger.example', priority: 80 },
  { newsroom: 'meridian-wire', name: 'Meridian Wire', url: 'https://newswire.meridian.example/feeds/all.rss', siteUrl: 'https://newswire.meridian.example', priority: 85 },
  { newsroom: 'interpoint', name: 'Interpoint News Agency', url: 'https://interpoint.example/atom/economy', siteUrl: 'https://interpoint.example', priority: 75 },
  { newsroom: 'seedbed', name: 'Seedbed', url: 'https://seedbed.example/atom.xml', siteUrl: 'https://seedbed.example', priority: 70 },
  { newsroom: 'quay-and-cargo', name: 'Quay & Cargo', url: 'https://quayandcargo.example/feed/', siteUrl: 'https://quayandcargo.example', priority: 65 },
  { newsroom: 'bedside-business', name: 'Bedside Business', url: 'https://bedside-business.example/index.xml', siteUrl: 'https://bedside-business.example', priority: 60 },
  { newsroom: 'grid-notebook', name: 'The Grid Notebook', url: 'https://grid-notebook.example/feed.atom', siteUrl: 'https://grid-notebook.example', priority: 60 },
  { newsroom: 'patch-window', name: 'Patch Window', url: 'https://patchwindow.example/index.atom', siteUrl: 'https://patchwindow.example', priority: 70 },
  { newsroom: 'harrowdene-press', name: 'Harrowdene Pumps press room', url: 'https://press.harrowdene-pumps.example/releases.rss', siteUrl: 'https://press.harrowdene-pumps.example', priority: 55 },
  { newsroom: 'tarn-valley-post', name: 'Tarn Valley Post', url: 'https://www.tarnvalleypost.example/rss.php', siteUrl: 'https://www.tarnvalleypost.example', priority: 50 },
  { newsroom: 'evening-lantern', name: 'Evening Lantern', url: 'https://eveninglantern.example/rss/all', siteUrl: 'https://eveninglantern.example', priority: 30 },
  { newsroom: 'release-harbour', name: 'ReleaseHarbour', url: 'https://releaseharbour.example/feed/latest.rss', siteUrl: 'https://releaseharbour.example', priority: 20 },
];
