import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Ctx } from '#lib/auth/ctx.ts';
import { createDb } from '#lib/db/client.ts';
import { AppError } from '#lib/errors.ts';
import type { HandlerDeps } from '#lib/http/handler-deps.ts';
import { createMutation } from '#lib/http/mutation.ts';
import { createQuery } from '#lib/http/query.ts';
import { createLog } from '#lib/log.ts';

/** Opens no connection: nothing here asks the database. */
const ctx: Ctx = { db: createDb('postgresql://nobody@127.0.0.1:1/none'), user: { id: 'u1', role: 'analyst', name: 'Aino' } };
const log = createLog('test', 'silent');
const deps: HandlerDeps = {
  getCtx: async () => ctx,
  originPolicy: () => ({ publicUrl: null, hostNames: [], anyAddress: false, trustProxy: false }),
  log: () => log,
};
const mutation = createMutation(deps);
const query = createQuery(deps);
const noParams = { params: Promise.resolve({}) };

function post(body: BodyInit | null, headers: Record<string, string> = {}): Request {
  const own = { host: 'localhost:3000', origin: 'http://localhost:3000', 'content-type': 'application/json' };
  return new Request('http://localhost:3000/api/things', { method: 'POST', body, headers: { ...own, ...headers }, duplex: 'half' } as RequestInit);
}

describe('mutation', () => {
  const echo = mutation({ body: z.object({ n: z.int() }) }, async ({ body }) => ({ doubled: body.n * 2 }));

  test('answers with the result of the work', async () => {
    const response = await echo(post('{"n":2}'), noParams);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ doubled: 4 });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    { name: 'another origin', request: () => post('{"n":2}', { origin: 'http://evil.example' }), status: 403, code: 'forbidden' },
    { name: 'no JSON type', request: () => post('{"n":2}', { 'content-type': 'text/plain' }), status: 415, code: 'unsupported_type' },
    { name: 'broken JSON', request: () => post('{"n":'), status: 422, code: 'invalid_input' },
    { name: 'the wrong shape', request: () => post('{"n":"two"}'), status: 422, code: 'invalid_input' },
    { name: 'a body that is said to be large', request: () => post('{}', { 'content-length': '2000000' }), status: 413, code: 'too_large' },
    { name: 'a body that turns out large', request: () => post(endless()), status: 413, code: 'too_large' },
  ])('refuses $name with $status', async ({ request, status, code }) => {
    const response = await echo(request(), noParams);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: { code, message: expect.any(String) } });
  });

  test.each([
    { error: new AppError('unauthenticated', 'Sign in.'), status: 401, message: 'Sign in.' },
    { error: new AppError('not_found', 'Gone.'), status: 404, message: 'Gone.' },
    { error: new AppError('conflict', 'Twice.'), status: 409, message: 'Twice.' },
    { error: new AppError('rate_limited', 'Wait.'), status: 429, message: 'Wait.' },
    { error: new AppError('connect_failed', 'No answer.'), status: 502, message: 'No answer.' },
    { error: new Error('secret in a stack'), status: 500, message: 'Something went wrong inside Karhuno. The log has the details.' },
  ])('turns "$error.message" into $status', async ({ error, status, message }) => {
    const failing = mutation({}, async () => {
      throw error;
    });
    const response = await failing(post(null), noParams);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { message } });
  });

  test('does not run for somebody who is not signed in', async () => {
    let ran = false;
    const anonymous = createMutation({ ...deps, getCtx: async () => Promise.reject(new AppError('unauthenticated', 'Sign in.')) });
    const response = await anonymous({}, async () => void (ran = true))(post(null), noParams);
    expect([response.status, ran]).toEqual([401, false]);
  });

  test('a route without parameters is called like any other', async () => {
    const response = await echo(post('{"n":2}'), { params: Promise.resolve(undefined) });
    expect(response.status).toBe(200);
  });

  test('nothing to say is 204', async () => {
    const response = await mutation({}, async () => undefined)(post(null), noParams);
    expect(response.status).toBe(204);
  });
});

describe('query', () => {
  const find = query({ search: z.object({ type: z.array(z.string()).or(z.string()), q: z.string().optional() }) }, async ({ search }) => search);

  test('reads repeated names as a list', async () => {
    const response = await find(new Request('http://localhost/api/x?type=a&type=b&q=c'), noParams);
    expect(await response.json()).toEqual({ type: ['a', 'b'], q: 'c' });
  });

  test('names what is missing', async () => {
    const response = await find(new Request('http://localhost/api/x'), noParams);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ error: { message: expect.stringContaining('type') } });
  });
});

function endless(): ReadableStream<Uint8Array> {
  const chunk = new Uint8Array(64_000).fill(0x20);
  return new ReadableStream({ pull: (controller) => controller.enqueue(chunk) });
}
