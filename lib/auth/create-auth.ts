import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import type { Db } from '#lib/db/client.ts';
import { Role } from '#lib/db/generated/enums.ts';
import { hashPassword, verifyPassword } from './password.ts';

const SESSION_SECONDS = 7 * 24 * 3_600;

/** The user behind a session, as of now. */
export interface SessionUser {
  id: string;
  name: string;
  role: Role;
}

/** A cookie to set, in the shape that Next takes. */
export interface SessionCookie {
  name: string;
  value: string;
  options: ReturnType<typeof toCookieOptions>;
}

/** What Karhuno needs of sessions. The library's own routes are not served, so this is all that can be done. */
export interface Auth {
  /** The signed-in user, or null. */
  findUser(headers: Headers): Promise<SessionUser | null>;
  /** The id of the session itself, or null. */
  findSessionId(headers: Headers): Promise<string | null>;
  /** Starts a session; null if the email or the password is wrong, which takes equally long. */
  signIn(credentials: { email: string; password: string }, headers: Headers): Promise<SessionCookie[] | null>;
  /** Ends the session. @returns cookies that take its place and expire at once */
  signOut(headers: Headers): Promise<SessionCookie[]>;
}

/** Sessions in the database with signed cookies; `secureCookies` where the page was opened over https. */
export function createAuth({ db, secret, secureCookies }: { db: Db; secret: string; secureCookies: boolean }): Auth {
  const auth = betterAuth({
    appName: 'Karhuno',
    baseURL: 'http://127.0.0.1',
    secret,
    database: prismaAdapter(db, { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      autoSignIn: false,
      minPasswordLength: 1,
      maxPasswordLength: 256,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: { additionalFields: { role: { type: 'string', input: false, required: false } } },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    // Prisma fills in the ids, as UUIDs of version 7.
    advanced: {
      cookiePrefix: 'karhuno',
      useSecureCookies: secureCookies,
      database: { generateId: false },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    // Sign-ins are counted in sign-in-limit.ts, by account as well as by address.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });

  return {
    async findUser(headers) {
      const session = await auth.api.getSession({ headers });
      if (session === null) return null;
      const { id, name, role } = session.user;
      return { id, name, role: readRole(role) };
    },
    async findSessionId(headers) {
      const session = await auth.api.getSession({ headers });
      return session?.session.id ?? null;
    },
    async signIn(credentials, headers) {
      try {
        const answer = await auth.api.signInEmail({ body: credentials, headers, returnHeaders: true });
        return readCookies(answer.headers);
      } catch (error) {
        if (isWrongCredentials(error)) return null;
        throw error;
      }
    },
    async signOut(headers) {
      const answer = await auth.api.signOut({ headers, returnHeaders: true });
      return readCookies(answer.headers);
    },
  };
}

function readCookies(headers: Headers): SessionCookie[] {
  const parsed = parseSetCookieHeader(headers.getSetCookie().join(', '));
  return [...parsed].map(([name, cookie]) => ({ name, value: cookie.value, options: toCookieOptions(cookie) }));
}

function readRole(value: unknown): Role {
  return Object.values(Role).find((role) => role === value) ?? 'viewer';
}

/** Wrong email, wrong password, and an email that is none: the library's 401 and 400. */
function isWrongCredentials(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && (error.statusCode === 401 || error.statusCode === 400);
}
