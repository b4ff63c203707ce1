import { query } from '#app/handlers.ts';
import { exportSources } from '#lib/services/export-sources.ts';

/** Downloads the sources as OPML. */
export const GET = query({}, async ({ ctx }) => {
  const headers = { 'content-type': 'text/x-opml; charset=utf-8', 'content-disposition': 'attachment; filename="karhuno-sources.opml"', 'cache-control': 'no-store' };
  return new Response(await exportSources(ctx), { headers });
});
