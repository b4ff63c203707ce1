import { randomBytes } from 'node:crypto';
import { NextResponse, type NextRequest } from 'next/server';
import { readEnv } from '#lib/env.ts';
import { dropForwarded } from '#lib/http/drop-forwarded.ts';
import { createOriginPolicy } from '#lib/http/origin-policy.ts';
import { ownOrigin } from '#lib/http/own-origin.ts';
import { DATA_CSP, HSTS, pageCsp } from '#lib/http/security-headers.ts';

const env = readEnv();
const originPolicy = createOriginPolicy(env);

/** Prepares each request and answer. Who may do what is decided in the data layer, never here. */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  if (!originPolicy.trustProxy) dropForwarded(headers);
  const https = ownOrigin(headers, originPolicy)?.startsWith('https:') ?? false;

  const isData = request.nextUrl.pathname.startsWith('/api/');
  const csp = isData ? DATA_CSP : pageCsp({ nonce: randomBytes(16).toString('base64'), development: env.NODE_ENV === 'development' });
  headers.set('content-security-policy', csp);
  headers.set('x-karhuno-path', request.nextUrl.pathname + request.nextUrl.search);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', csp);
  if (https) response.headers.set('strict-transport-security', HSTS);
  return response;
}

export const config = { matcher: ['/((?!_next/static/).*)'] };
