import { hostname } from 'node:os';
import type { Env } from '#lib/env.ts';
import type { OriginPolicy } from './own-origin.ts';

const WILDCARD_HOSTS = new Set(['0.0.0.0', '::', '[::]']);

/** Reads from the environment which addresses are ours. */
export function createOriginPolicy(env: Pick<Env, 'HOST' | 'KARHUNO_URL' | 'KARHUNO_TRUST_PROXY'>): OriginPolicy {
  const anyAddress = WILDCARD_HOSTS.has(env.HOST);
  const machine = hostname().toLowerCase();
  return {
    publicUrl: env.KARHUNO_URL ?? null,
    hostNames: anyAddress ? [machine, `${machine}.local`] : [env.HOST.toLowerCase()],
    anyAddress,
    trustProxy: env.KARHUNO_TRUST_PROXY,
  };
}
