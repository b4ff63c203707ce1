import type { DiscoveryResult } from './source.ts';

/** An address or OPML file that the worker looks at, as the page polls it. */
export interface Discovery {
  id: string;
  kind: 'url' | 'opml';
  status: 'queued' | 'running' | 'done' | 'failed';
  result: DiscoveryResult | null;
  errorMessage: string | null;
}
