import { createHash, timingSafeEqual } from 'node:crypto';
import { requireRole } from '#lib/auth/ctx.ts';
import { AppError } from '#lib/errors.ts';
import { respondError } from '#lib/http/respond.ts';
import { webServer } from '#app/server.ts';
import { findCtx } from '#app/session.ts';
import { createMetrics, type Metrics } from './metrics.ts';

let metrics: Metrics | null = null;

/** Prometheus text, for admins and for a scraper that sends KARHUNO_METRICS_TOKEN as bearer token. */
export async function GET(request: Request): Promise<Response> {
  const { env, db, log } = webServer();
  try {
    if (!bearsToken(request, env.KARHUNO_METRICS_TOKEN)) {
      const ctx = await findCtx();
      if (ctx === null) throw new AppError('unauthenticated', 'Set KARHUNO_METRICS_TOKEN and send it as bearer token, or sign in as an administrator.');
      requireRole(ctx, 'admin');
    }
    metrics ??= createMetrics(db);
    return new Response(await metrics.scrape(), { headers: { 'content-type': metrics.contentType, 'cache-control': 'no-store' } });
  } catch (error) {
    return respondError(error, log);
  }
}

/** Compared as hashes, which are of one length and take one time. */
function bearsToken(request: Request, token: string | undefined): boolean {
  if (token === undefined) return false;
  const given = request.headers.get('authorization')?.replace(/^Bearer /i, '') ?? '';
  return timingSafeEqual(hash(given), hash(token));
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
