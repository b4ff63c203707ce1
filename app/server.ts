import 'server-only';
import { createAuth, type Auth } from '#lib/auth/create-auth.ts';
import { createDb, type Db } from '#lib/db/client.ts';
import { readEnv, type Env } from '#lib/env.ts';
import { createOriginPolicy } from '#lib/http/origin-policy.ts';
import type { OriginPolicy } from '#lib/http/own-origin.ts';
import { createLog, type Log } from '#lib/log.ts';

/** What lives as long as the web process. */
interface WebServer {
  env: Env;
  log: Log;
  db: Db;
  originPolicy: OriginPolicy;
  /** Cookies are `Secure` exactly where the page was opened over https. */
  auth: { secure: Auth; plain: Auth };
}

const holder = globalThis as typeof globalThis & { karhunoWeb?: WebServer };

/** The process's singletons, made on first use: a build must not need a database, and a reload must not open another pool. */
export function webServer(): WebServer {
  holder.karhunoWeb ??= createWebServer();
  return holder.karhunoWeb;
}

function createWebServer(): WebServer {
  const env = readEnv();
  const { DATABASE_URL: databaseUrl, KARHUNO_SECRET: secret } = env;
  if (databaseUrl === undefined || secret === undefined) {
    throw new Error('DATABASE_URL and KARHUNO_SECRET are missing. Start Karhuno with "npm start", which provides both.');
  }
  const db = createDb(databaseUrl);
  return {
    env,
    db,
    log: createLog('web', env.LOG_LEVEL),
    originPolicy: createOriginPolicy(env),
    auth: { secure: createAuth({ db, secret, secureCookies: true }), plain: createAuth({ db, secret, secureCookies: false }) },
  };
}
