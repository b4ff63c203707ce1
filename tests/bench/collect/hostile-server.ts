/** Serves every kind of bad answer on a port that it tells its parent. Runs in a process of its own. */
import { hostileSite } from '#tests/support/http/hostile-site.ts';
import { startHttpServer } from '#tests/support/http/http-server.ts';

const server = await startHttpServer(hostileSite);
process.send?.({ port: server.port });
process.on('disconnect', () => process.exit(0));
