import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '#lib/errors.ts';

const ADVICE: Record<string, string> = {
  EADDRINUSE: 'is in use by another program. Stop that program, or choose another port, e.g. PORT=3001 npm start.',
  EACCES: 'may not be opened by this user. Choose a port above 1023, e.g. PORT=3000 npm start.',
  EADDRNOTAVAIL: 'does not belong to this machine. Set HOST to 127.0.0.1, or to 0.0.0.0 for every address of this machine.',
  ENOTFOUND: 'is not a known host name. Set HOST to 127.0.0.1, or to 0.0.0.0 for every address of this machine.',
};

/**
 * Makes sure that the web process will be able to listen.
 * @returns the port; for port 0 one that is free now
 * @throws AppError that says what to do
 */
export async function requireFreePort(host: string, port: number): Promise<number> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
    return (probe.address() as AddressInfo).port;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new AppError('conflict', `${host}:${port} ${ADVICE[code] ?? `cannot be opened: ${message}`}`, { cause: error });
  } finally {
    probe.close();
  }
}

/** Waits until something listens. @throws AppError after `timeoutMs`; the signal's reason if it is aborted */
export async function waitForPort(host: string, port: number, timeoutMs: number, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    signal.throwIfAborted();
    const socket = connect({ host: reachableHost(host), port });
    try {
      await once(socket, 'connect');
      return;
    } catch {
      if (performance.now() > deadline) throw new AppError('timeout', `The web process does not answer on ${host}:${port} after ${timeoutMs / 1_000} s.`);
    } finally {
      socket.destroy();
    }
    await sleep(50);
  }
}

/** An address at which a server on this machine answers that listens on `host`. */
function reachableHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  return host === '::' ? '::1' : host;
}

/** Address of the web pages as seen from this machine. */
export function localUrl(host: string, port: number): string {
  const reachable = reachableHost(host);
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
