import { readOldestWaitSeconds } from '#lib/db/vitals.ts';
import { webServer } from '#app/server.ts';

const HEADERS = { 'cache-control': 'no-store' };

/** For load balancers and supervisors: 200 while the database answers. Tells nothing else of this machine. */
export async function GET(): Promise<Response> {
  try {
    const { db } = webServer();
    return Response.json({ status: 'ok', database: 'ok', oldestWaitingJobSeconds: await readOldestWaitSeconds(db) }, { headers: HEADERS });
  } catch {
    return Response.json({ status: 'unavailable', database: 'unreachable' }, { status: 503, headers: HEADERS });
  }
}
