import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAuth, type Auth, type SessionCookie } from '#lib/auth/create-auth.ts';
import { createUser } from '#lib/auth/create-user.ts';
import { createOneTimeLink } from '#lib/auth/one-time-link.ts';
import { resetPassword } from '#lib/auth/reset-password.ts';
import { signIn } from '#lib/auth/sign-in.ts';
import { cookieHeader, EMAIL, PASSWORD, renewAccount, SECRET } from '#tests/support/account.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';

const NOW = new Date('2026-11-23T12:00:00Z');

let database: TestDatabase;
let auth: Auth;
let userId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  auth = createAuth({ db: database.db, secret: SECRET, secureCookies: false });
});
afterAll(() => database.drop());
beforeEach(async () => {
  userId = await renewAccount(database.db, 'analyst');
});

function tryToSignIn(password: string, { email = EMAIL, address = '10.0.0.1', now = NOW } = {}): Promise<SessionCookie[]> {
  return signIn({ email, password }, { auth, db: database.db, headers: new Headers(), address, now });
}

describe('a session', () => {
  test('carries the user with the role of this moment', async () => {
    const headers = cookieHeader(await tryToSignIn(PASSWORD));
    expect(await auth.findUser(headers)).toEqual({ id: userId, name: 'Aino', role: 'analyst' });
    await database.db.user.update({ where: { id: userId }, data: { role: 'viewer' } });
    expect(await auth.findUser(headers)).toMatchObject({ role: 'viewer' });
  });

  test.each([
    { secureCookies: false, name: 'karhuno.session_token' },
    { secureCookies: true, name: '__Secure-karhuno.session_token' },
  ])('its cookie fits the address it was opened at (secure: $secureCookies)', async ({ secureCookies, name }) => {
    const cookies = await createAuth({ db: database.db, secret: SECRET, secureCookies }).signIn({ email: EMAIL, password: PASSWORD }, new Headers());
    expect(cookies).toEqual([expect.objectContaining({ name, options: expect.objectContaining({ httpOnly: true, sameSite: 'lax', path: '/' }) })]);
    expect(cookies?.[0]?.options.secure ?? false).toBe(secureCookies);
  });

  test('is over after signing out, also for a copy of its cookie', async () => {
    const headers = cookieHeader(await tryToSignIn(PASSWORD));
    const removing = await auth.signOut(headers);
    expect(removing).toContainEqual(expect.objectContaining({ name: 'karhuno.session_token', value: '' }));
    expect(await auth.findUser(headers)).toBeNull();
  });

  test('is over when its row is gone, and a forged one never begins', async () => {
    const [cookie] = await tryToSignIn(PASSWORD);
    if (!cookie) throw new Error('no cookie');
    const { token } = await database.db.session.findFirstOrThrow();
    expect(await auth.findUser(cookieHeader([{ ...cookie, value: `${token}.${'A'.repeat(43)}=` }]))).toBeNull();
    expect(await auth.findUser(cookieHeader([{ ...cookie, value: token }]))).toBeNull();
    await database.db.session.deleteMany();
    expect(await auth.findUser(cookieHeader([cookie]))).toBeNull();
  });

  test('is over after a reset of the password, which opens with the new one only', async () => {
    const { db } = database;
    const headers = [cookieHeader(await tryToSignIn(PASSWORD)), cookieHeader(await tryToSignIn(PASSWORD))];
    const token = await createOneTimeLink(db, 'reset', userId, NOW);
    expect(await resetPassword(db, { token, password: 'another good password' }, NOW)).toEqual({ email: EMAIL });
    for (const one of headers) expect(await auth.findUser(one)).toBeNull();
    await expect(tryToSignIn(PASSWORD)).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(await tryToSignIn('another good password')).toHaveLength(1);
    await expect(resetPassword(db, { token, password: 'yet another password' }, NOW)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('signing in', () => {
  test('an unknown email and a wrong password are told in the same words', async () => {
    const failures = await Promise.allSettled([tryToSignIn('wrong'), tryToSignIn('wrong', { email: 'nobody@example.com' })]);
    const messages = failures.map((one) => (one.status === 'rejected' ? String(one.reason.message) : 'signed in'));
    expect(messages[0]).toBe(messages[1]);
    expect(messages[0]).toBe('The email or the password is wrong.');
  });

  test('an invited user without a password cannot sign in', async () => {
    await database.db.$transaction((tx) => createUser(tx, { name: 'Eero', email: 'eero@example.com', role: 'viewer', passwordHash: null }));
    await expect(tryToSignIn('', { email: 'eero@example.com' })).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  test('five tries a minute for one account, also when they come at once', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => tryToSignIn('wrong')));
    const codes = tries.map((one) => (one.status === 'rejected' ? String(one.reason.code) : 'signed in'));
    expect(codes.filter((code) => code === 'unauthenticated')).toHaveLength(5);
    expect(codes.filter((code) => code === 'rate_limited')).toHaveLength(3);
    await expect(tryToSignIn(PASSWORD)).rejects.toMatchObject({ code: 'rate_limited', message: expect.stringMatching(/60 seconds/) });
    expect(await tryToSignIn(PASSWORD, { now: new Date(NOW.getTime() + 60_001) })).toHaveLength(1);
  });

  test('success forgets the mistyped tries', async () => {
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 4; i++) await expect(tryToSignIn('wrong')).rejects.toMatchObject({ code: 'unauthenticated' });
      expect(await tryToSignIn(PASSWORD)).toHaveLength(1);
    }
  });

  test('twenty tries a minute for one address over all accounts; others are not held up', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 25 }, (_, i) => tryToSignIn('wrong', { email: `user${i}@example.com` })));
    const limited = tries.filter((one) => one.status === 'rejected' && one.reason.code === 'rate_limited');
    expect(limited).toHaveLength(5);
    expect(await tryToSignIn(PASSWORD, { address: '10.0.0.2' })).toHaveLength(1);
  });
});
