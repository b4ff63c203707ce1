import { readOldestWaitSeconds } from '#lib/db/vitals.ts';
import { hasLiveWorker } from '#lib/db/worker-status.ts';
import { webServer } from '#app/server.ts';

const HEADERS = { 'cache-control': 'no-store' };

/**
 * For load balancers and supervisors: 200 while the database answers, and whether a worker is alive, as pages can be read
 * without one. Tells nothing else of this machine.
 */
export async function GET(): Promise<Response> {
  const { db, log } = webServer();
  try {
    const [oldestWaitingJobSeconds, isWorking] = await Promise.all([readOldestWaitSeconds(db), hasLiveWorker(db, new Date())]);
    return Response.json({ status: isWorking ? 'ok' : 'degraded', database: 'ok', worker: isWorking ? 'ok' : 'missing', oldestWaitingJobSeconds }, { headers: HEADERS });
  } catch (error) {
    log.error({ err: error }, 'the database does not answer');
    return Response.json({ status: 'unavailable', database: 'unreachable' }, { status: 503, headers: HEADERS });
  }
}
