import type { Ctx } from '#lib/auth/ctx.ts';
import type { Log } from '#lib/log.ts';
import type { OriginPolicy } from './own-origin.ts';

/** What request handlers need from the web process. */
export interface HandlerDeps {
  /** Who asks. @throws AppError `unauthenticated` */
  getCtx(): Promise<Ctx>;
  originPolicy(): OriginPolicy;
  log(): Log;
}

/** What Next hands to a route handler beside the request; a route without parameters resolves to nothing. */
export interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined> | undefined>;
}
