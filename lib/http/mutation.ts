import type { z } from 'zod';
import type { Ctx } from '#lib/auth/ctx.ts';
import type { HandlerDeps, RouteContext } from './handler-deps.ts';
import { parsePart, type Nothing } from './parse-part.ts';
import { readJsonBody } from './read-body.ts';
import { respond, respondError } from './respond.ts';
import { requireSameOrigin } from './same-origin.ts';

const MAX_BODY_BYTES = 1_000_000;

interface MutationOptions<Params extends z.ZodType, Body extends z.ZodType> {
  /** Schema of the path's parameters. */
  params?: Params;
  /** Schema of the JSON body. */
  body?: Body;
  maxBodyBytes?: number;
}

interface MutationCall<Params extends z.ZodType, Body extends z.ZodType> {
  ctx: Ctx;
  params: z.output<Params>;
  body: z.output<Body>;
  request: Request;
}

/**
 * Makes the wrapper of every changing route handler: same origin, signed in, body within limits, input of the right
 * shape, errors as status and `{ error: { code, message } }`. Roles are the service's to check.
 */
export function createMutation(deps: HandlerDeps) {
  return function mutation<Params extends z.ZodType = Nothing, Body extends z.ZodType = Nothing>(
    options: MutationOptions<Params, Body>,
    run: (call: MutationCall<Params, Body>) => Promise<unknown>,
  ) {
    return async (request: Request, context: RouteContext): Promise<Response> => {
      try {
        requireSameOrigin(request.headers, deps.originPolicy());
        const ctx = await deps.getCtx();
        const params = await parsePart(options.params, (await context.params) ?? {});
        const body = await parsePart(options.body, await readJsonBody(request, options.maxBodyBytes ?? MAX_BODY_BYTES));
        const result = await run({ ctx, params, body, request });
        return result instanceof Response ? result : respond(result);
      } catch (error) {
        return respondError(error, deps.log());
      }
    };
  };
}
