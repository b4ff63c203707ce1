import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAuth, type Auth } from '#lib/auth/create-auth.ts';
import type { Ctx } from '#lib/auth/ctx.ts';
import { signIn } from '#lib/auth/sign-in.ts';
import { changePassword } from '#lib/services/change-password.ts';
import { cookieHeader, EMAIL, NAME, PASSWORD, renewAccount, SECRET } from '#tests/support/account.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';

const NEXT = 'another good password';
const ADDRESS = '10.0.0.1';
const NOW = new Date('2026-11-23T12:00:00Z');
const LATER = new Date('2026-11-23T12:01:01Z');

let database: TestDatabase;
let auth: Auth;
let ctx: Ctx;

beforeAll(async () => {
  database = await createTestDatabase();
  auth = createAuth({ db: database.db, secret: SECRET, secureCookies: false });
});
afterAll(() => database.drop());
beforeEach(async () => {
  const { db } = database;
  ctx = { db, user: { id: await renewAccount(db, 'viewer'), role: 'viewer', name: NAME } };
});

async function openSession(password = PASSWORD): Promise<Headers> {
  return cookieHeader(await signIn({ email: EMAIL, password }, { auth, db: database.db, headers: new Headers(), address: '10.0.0.9', now: NOW }));
}

async function change(session: Headers, current: string, { next = NEXT, now = NOW } = {}): Promise<void> {
  const sessionId = await auth.findSessionId(session);
  if (sessionId === null) throw new Error('no session');
  await changePassword(ctx, { current, next }, { sessionId, address: ADDRESS, now });
}

describe('changing the own password', () => {
  test('keeps this session, ends the others, and leaves a trace', async () => {
    const [mine, other] = [await openSession(), await openSession()];
    await change(mine, PASSWORD);
    expect(await auth.findUser(mine)).toMatchObject({ id: ctx.user.id });
    expect(await auth.findUser(other)).toBeNull();
    await expect(openSession(PASSWORD)).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(await auth.findUser(await openSession(NEXT))).toMatchObject({ id: ctx.user.id });
    expect(await ctx.db.auditEntry.findMany({ where: { action: 'user.change_password' } })).toEqual([
      expect.objectContaining({ userId: ctx.user.id, subjectId: ctx.user.id, before: null, after: null }),
    ]);
  });

  test('leaves the sessions of others alone', async () => {
    const { id: strangerId } = await ctx.db.user.create({ data: { name: 'Olli', email: 'olli@example.com', role: 'viewer' } });
    await ctx.db.session.create({ data: { userId: strangerId, token: 'a token', expiresAt: new Date(Date.now() + 60_000) } });
    await change(await openSession(), PASSWORD);
    expect(await ctx.db.session.count({ where: { userId: strangerId } })).toBe(1);
  });

  test('a wrong present password changes nothing', async () => {
    const [mine, other] = [await openSession(), await openSession()];
    await expect(change(mine, 'wrong')).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await auth.findUser(mine)).not.toBeNull();
    expect(await auth.findUser(other)).not.toBeNull();
    expect(await auth.findUser(await openSession(PASSWORD))).not.toBeNull();
  });

  test('a new password that is too short is refused', async () => {
    await expect(change(await openSession(), PASSWORD, { next: 'short' })).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await auth.findUser(await openSession(PASSWORD))).not.toBeNull();
  });

  test('guessing is limited together with the sign-in, for a minute', async () => {
    const mine = await openSession();
    for (let tries = 0; tries < 5; tries += 1) await expect(change(mine, `guess ${tries}`)).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(change(mine, PASSWORD)).rejects.toMatchObject({ code: 'rate_limited' });
    const signingIn = signIn({ email: EMAIL, password: PASSWORD }, { auth, db: ctx.db, headers: new Headers(), address: ADDRESS, now: NOW });
    await expect(signingIn).rejects.toMatchObject({ code: 'rate_limited' });
    await change(mine, PASSWORD, { now: LATER });
    expect(await auth.findUser(await openSession(NEXT))).not.toBeNull();
  });
});
