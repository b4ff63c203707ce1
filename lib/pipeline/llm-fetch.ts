import type { SafeFetch } from '#lib/net/safe-fetch.ts';

/** Longer than any answer is waited for: the caller's own signal ends the call. */
const TOTAL_TIMEOUT_MS = 600_000;

/** The guarded door in the form that the model client expects. */
export function createLlmFetch(safeFetch: SafeFetch): typeof globalThis.fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const answer = await safeFetch.fetch(url, {
      purpose: 'llm',
      method: init?.method === 'POST' ? 'POST' : 'GET',
      headers: Object.fromEntries(new Headers(init?.headers)),
      body: typeof init?.body === 'string' ? init.body : undefined,
      signal: init?.signal ?? undefined,
      totalTimeoutMs: TOTAL_TIMEOUT_MS,
    });
    // What was unpacked on the way must not be announced as packed.
    const { 'content-encoding': _packed, 'content-length': _length, 'transfer-encoding': _chunked, ...headers } = answer.headers;
    const body = [204, 205, 304].includes(answer.status) ? null : new Uint8Array(answer.body);
    return new Response(body, { status: answer.status, headers });
  };
}
