import { z } from 'zod';
import { query } from '#app/handlers.ts';
import { webServer } from '#app/server.ts';
import { getRunProgress } from '#lib/db/runs.ts';
import { requestAuth } from '#app/session.ts';
import { holdStream } from './stream-limit.ts';
import { streamRun } from './stream-run.ts';

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  // Proxies and compression would hold events back.
  'content-encoding': 'none',
  'x-accel-buffering': 'no',
};

/** A run as it goes on: `snapshot` events with its progress, and stored events whose id is their `seq`. */
export const GET = query({ params: z.object({ id: z.uuid() }) }, async ({ ctx, params, request }) => {
  // Tells "no such run" and "no right to see it" as a plain answer, before the stream begins.
  await getRunProgress(ctx, params.id);
  const afterSeq = z.string().regex(/^\d{1,18}$/).catch('0').parse(request.headers.get('last-event-id'));
  const auth = await requestAuth();
  const reader = { isSignedIn: async () => (await auth.findUser(request.headers)) !== null, release: holdStream(ctx.user.id) };
  return new Response(streamRun(ctx, params.id, afterSeq, request.signal, webServer().log, reader), { headers: HEADERS });
});
