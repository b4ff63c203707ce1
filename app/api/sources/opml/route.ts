import { query } from '#app/handlers.ts';
import { listExportableSources } from '#lib/db/exportable-sources.ts';
import { writeOpml } from '#lib/http/write-opml.ts';

/** Downloads the sources as OPML. */
export const GET = query({}, async ({ ctx }) => {
  const headers = { 'content-type': 'text/x-opml; charset=utf-8', 'content-disposition': 'attachment; filename="karhuno-sources.opml"', 'cache-control': 'no-store' };
  return new Response(writeOpml(await listExportableSources(ctx), new Date()), { headers });
});
