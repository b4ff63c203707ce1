import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { Ctx } from '#lib/auth/ctx.ts';
import type { ActionResult } from '#lib/model/action-result.ts';
import { createMutation } from '#lib/http/mutation.ts';
import { createQuery } from '#lib/http/query.ts';
import { readError } from '#lib/http/read-error.ts';
import { requireSameOrigin } from '#lib/http/same-origin.ts';
import { webServer } from './server.ts';
import { getCtx } from './session.ts';

const deps = { getCtx, originPolicy: () => webServer().originPolicy, log: () => webServer().log };

/** Wraps a changing route handler: `export const POST = mutation({ params, body }, ({ ctx, params, body }) => verb(ctx, …))`. */
export const mutation = createMutation(deps);

/** Wraps a reading route handler: `export const GET = query({ params, search }, ({ ctx, params, search }) => list(ctx, …))`. */
export const query = createQuery(deps);

/** The body of a server action: same origin, signed in, errors as values. */
export async function attempt<T>(run: (ctx: Ctx) => Promise<T>): Promise<ActionResult<T>> {
  return attemptAnonymously(async () => run(await getCtx()));
}

/** Like `attempt`, for the few actions that come before a sign-in. */
export async function attemptAnonymously<T>(run: () => Promise<T>): Promise<ActionResult<T>> {
  const { originPolicy, log } = webServer();
  try {
    requireSameOrigin(await headers(), originPolicy);
    return { ok: true, data: await run() };
  } catch (error) {
    unstable_rethrow(error);
    const { code, message } = readError(error);
    if (code === 'internal') log.error({ err: error }, 'action failed');
    return { ok: false, error: { code, message } };
  }
}
