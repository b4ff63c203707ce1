import type { z } from 'zod';
import type { Ctx } from '#lib/auth/ctx.ts';
import type { HandlerDeps, RouteContext } from './handler-deps.ts';
import { parsePart, type Nothing } from './parse-part.ts';
import { respond, respondError } from './respond.ts';

interface QueryOptions<Params extends z.ZodType, Search extends z.ZodType> {
  /** Schema of the path's parameters. */
  params?: Params;
  /** Schema of the search parameters: a string each, or an array of strings where a name is repeated. */
  search?: Search;
}

interface QueryCall<Params extends z.ZodType, Search extends z.ZodType> {
  ctx: Ctx;
  params: z.output<Params>;
  search: z.output<Search>;
  request: Request;
}

/** Makes the wrapper of every reading route handler: signed in, input of the right shape, errors as status and `{ error }`. */
export function createQuery(deps: HandlerDeps) {
  return function query<Params extends z.ZodType = Nothing, Search extends z.ZodType = Nothing>(
    options: QueryOptions<Params, Search>,
    run: (call: QueryCall<Params, Search>) => Promise<unknown>,
  ) {
    return async (request: Request, context: RouteContext): Promise<Response> => {
      try {
        const ctx = await deps.getCtx();
        const params = await parsePart(options.params, (await context.params) ?? {});
        const search = await parsePart(options.search, searchRecord(new URL(request.url).searchParams));
        const result = await run({ ctx, params, search, request });
        return result instanceof Response ? result : respond(result);
      } catch (error) {
        return respondError(error, deps.log());
      }
    };
  };
}

/** Search parameters as a plain object; a repeated name becomes an array. */
function searchRecord(params: URLSearchParams): Record<string, string | string[]> {
  const record: Record<string, string | string[]> = {};
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name);
    record[name] = values.length > 1 ? values : (values[0] ?? '');
  }
  return record;
}
