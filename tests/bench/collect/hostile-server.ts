/** Serves every kind of bad answer, and ordinary pages at /page, on a port that it tells its parent. Runs in a process of its own. */
import { gzipSync } from 'node:zlib';
import { hostileSite } from '#tests/support/http/hostile-site.ts';
import { startHttpServer } from '#tests/support/http/http-server.ts';

const WORDS = 8_000;
// Numbers in another base, so that the page packs about as well as prose does.
const PAGE = gzipSync(`<!doctype html><title>A page</title>${Array.from({ length: WORDS }, (_, i) => `<p>${((i * 7_919) % 104_729).toString(36)}</p>`).join('')}`);

const server = await startHttpServer((request, response) => {
  if (request.url?.startsWith('/page')) return void response.setHeader('content-encoding', 'gzip').end(PAGE);
  hostileSite(request, response);
});
process.send?.({ port: server.port });
process.on('disconnect', () => process.exit(0));
