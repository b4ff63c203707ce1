import type { Connection } from '#components/settings/connection-list.tsx';
import { analyserInUse } from '#components/settings/analyser-in-use.ts';
import type { Ctx } from '#lib/auth/ctx.ts';
import { hasRole } from '#lib/auth/ctx.ts';
import type { Env } from '#lib/env.ts';
import type { Settings } from '#lib/model/settings.ts';

/** What the environment connects Karhuno to, without a secret in it. Paths and networks are for admins. */
export function describeConnections(ctx: Ctx, env: Env, settings: Settings): Connection[] {
  const llmReady = env.OPENAI_API_KEY !== undefined || env.OPENAI_BASE_URL !== undefined;
  const analyser = analyserInUse(settings.analyse.analyser, llmReady, env.OPENAI_MODEL);
  const searchReady = env.XMLSTOCK_USER !== undefined && env.XMLSTOCK_KEY !== undefined;
  const connections: Connection[] = [
    { name: 'Analyser in use', state: analyser.problem ? 'problem' : 'fact', value: analyser.name, hint: analyser.problem ?? analyser.why },
    {
      name: 'Language model key',
      state: env.OPENAI_API_KEY === undefined ? 'missing' : 'set',
      value: env.OPENAI_API_KEY === undefined ? 'No key' : maskKey(env.OPENAI_API_KEY),
      hint: env.OPENAI_API_KEY === undefined ? 'Set OPENAI_API_KEY before starting Karhuno to let a language model read the documents.' : undefined,
    },
    {
      name: 'Model server',
      state: 'fact',
      value: env.OPENAI_BASE_URL === undefined ? 'api.openai.com' : new URL(env.OPENAI_BASE_URL).origin,
      hint: env.OPENAI_BASE_URL === undefined ? 'OPENAI_BASE_URL points to any compatible server.' : 'From OPENAI_BASE_URL.',
    },
    {
      name: 'XMLStock search',
      state: searchReady ? 'set' : 'missing',
      value: searchReady ? maskKey(env.XMLSTOCK_KEY ?? '') : 'No account',
      hint: searchReady ? (env.XMLSTOCK_BASE_URL && `Asked at ${new URL(env.XMLSTOCK_BASE_URL).origin}, from XMLSTOCK_BASE_URL.`) : 'Set XMLSTOCK_USER and XMLSTOCK_KEY to use Google and Yandex results as sources.',
    },
  ];
  if (!hasRole(ctx.user.role, 'admin')) return connections;
  return [
    ...connections,
    { name: 'Data directory', state: 'fact', value: env.KARHUNO_DATA_DIR },
    { name: 'Private networks', state: 'fact', value: env.KARHUNO_ALLOW_NETWORKS.join(', ') || 'None allowed', hint: 'Addresses that are not public are refused unless KARHUNO_ALLOW_NETWORKS names them.' },
    { name: 'Public address', state: 'fact', value: env.KARHUNO_URL ?? 'This machine only', hint: env.KARHUNO_URL ? undefined : 'Set KARHUNO_URL when others reach Karhuno by a name.' },
  ];
}

/** The last four characters tell keys apart; shorter keys show nothing of themselves. */
function maskKey(key: string): string {
  return key.length >= 16 ? `ends in ${key.slice(-4)}` : 'Set';
}
