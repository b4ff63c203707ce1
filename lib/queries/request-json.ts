import { AppError, type ErrorCode } from '#lib/errors.ts';

/**
 * Asks Karhuno's own server.
 * @throws AppError with the server's words, or connection_lost where it does not answer
 */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return request<T>(path, signal ? { signal } : {});
}

/** Like `getJson`, for requests that change something. */
export async function sendJson<T>(method: 'POST' | 'PUT', path: string, body: unknown = {}): Promise<T> {
  return request<T>(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

async function request<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(path, { ...init, cache: 'no-store' }).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause;
    throw new AppError('connection_lost', 'Karhuno does not answer. Check that it is running and that you are connected.', { cause });
  });
  if (!response.ok) throw await readFailure(response);
  // The shape is the server's DTO type of the same name; both sides are built together.
  return (response.status === 204 ? undefined : await response.json()) as T;
}

async function readFailure(response: Response): Promise<AppError> {
  const body = (await response.json().catch(() => null)) as { error?: { code?: ErrorCode; message?: string } } | null;
  return new AppError(body?.error?.code ?? 'internal', body?.error?.message ?? `Karhuno answered with an error (${response.status}). Try again; the log has the details.`);
}
