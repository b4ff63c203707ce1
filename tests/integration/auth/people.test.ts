import { afterAll, beforeAll, beforeEach, expect, describe, test } from 'vitest';
import type { Ctx, Role } from '#lib/auth/ctx.ts';
import { findInvitee } from '#lib/auth/one-time-link.ts';
import { resetPassword } from '#lib/auth/reset-password.ts';
import { readBudgetLimits } from '#lib/db/budget-limits.ts';
import { listSignalTypes } from '#lib/db/signal-types.ts';
import { listUsers } from '#lib/db/users.ts';
import { changeUserRole } from '#lib/services/change-user-role.ts';
import { createResetLink } from '#lib/services/create-reset-link.ts';
import { inviteUser } from '#lib/services/invite-user.ts';
import { removeUser } from '#lib/services/remove-user.ts';
import { setBudget } from '#lib/services/set-budget.ts';
import { updateSignalType } from '#lib/services/update-signal-type.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
let database: TestDatabase;
let as: Record<Role, Ctx>;

beforeAll(async () => void (database = await createTestDatabase()));
afterAll(() => database.drop());
beforeEach(async () => {
  const { db } = database;
  await db.user.deleteMany();
  await db.auditEntry.deleteMany();
  const make = async (role: Role): Promise<Ctx> => {
    const user = await db.user.create({ data: { name: role, email: `${role}@example.com`, role } });
    return { db, user: { id: user.id, role, name: role } };
  };
  as = { viewer: await make('viewer'), analyst: await make('analyst'), admin: await make('admin') };
});

describe('roles', () => {
  const calls: { name: string; least: Role; call: (ctx: Ctx) => Promise<unknown> }[] = [
    { name: 'listUsers', least: 'admin', call: (ctx) => listUsers(ctx) },
    { name: 'inviteUser', least: 'admin', call: (ctx) => inviteUser(ctx, { name: 'New', email: `new-${ctx.user.role}@example.com`, role: 'viewer' }, NOW) },
    { name: 'createResetLink', least: 'admin', call: (ctx) => createResetLink(ctx, { userId: as.viewer.user.id }, NOW) },
    { name: 'changeUserRole', least: 'admin', call: (ctx) => changeUserRole(ctx, { userId: as.viewer.user.id, role: 'analyst' }) },
    { name: 'removeUser', least: 'admin', call: (ctx) => removeUser(ctx, { userId: as.viewer.user.id }) },
    { name: 'setBudget', least: 'admin', call: (ctx) => setBudget(ctx, { period: 'day', limitUsd: '2.50' }) },
    { name: 'updateSignalType', least: 'analyst', call: (ctx) => updateSignalType(ctx, { key: 'funding', enabled: true }) },
    { name: 'listSignalTypes', least: 'viewer', call: (ctx) => listSignalTypes(ctx) },
    { name: 'readBudgetLimits', least: 'viewer', call: (ctx) => readBudgetLimits(ctx) },
  ];
  const rank: Role[] = ['viewer', 'analyst', 'admin'];
  const matrix = calls.flatMap((one) => rank.map((role) => ({ ...one, role, allowed: rank.indexOf(role) >= rank.indexOf(one.least) })));

  test.each(matrix)('$name as $role: $allowed', async ({ call, role, allowed }) => {
    if (allowed) await call(as[role]);
    else {
      await expect(call(as[role])).rejects.toMatchObject({ code: 'forbidden' });
      expect(await database.db.auditEntry.count()).toBe(0);
    }
  });
});

describe('people', () => {
  test('an invited user chooses a password with the link, and the list says so', async () => {
    const { token } = await inviteUser(as.admin, { name: 'Eero', email: 'Eero@Example.com', role: 'analyst' }, NOW);
    const find = async () => (await listUsers(as.admin)).find(({ email }) => email === 'eero@example.com');
    expect(await find()).toMatchObject({ name: 'Eero', role: 'analyst', invited: true, lastSignInAt: null });
    expect(await findInvitee(database.db, token)).toBe('Eero');
    await resetPassword(database.db, { token, password: 'a long enough password' }, NOW);
    expect(await find()).toMatchObject({ invited: false });
    const { token: later } = await createResetLink(as.admin, { userId: (await find())!.id }, NOW);
    expect(await findInvitee(database.db, later)).toBeNull();
    expect(await findInvitee(database.db, 'unknown')).toBeNull();
  });

  test('an email is invited once', async () => {
    await expect(inviteUser(as.admin, { name: 'Twin', email: 'VIEWER@example.com', role: 'viewer' }, NOW)).rejects.toMatchObject({ code: 'conflict' });
    expect(await database.db.oneTimeLink.count()).toBe(0);
  });

  test('the last admin stays one', async () => {
    await expect(changeUserRole(as.admin, { userId: as.admin.user.id, role: 'viewer' })).rejects.toMatchObject({ code: 'conflict' });
    await expect(removeUser(as.admin, { userId: as.admin.user.id })).rejects.toMatchObject({ code: 'conflict' });
    expect(await database.db.user.count({ where: { role: 'admin' } })).toBe(1);
  });

  test('two admins who remove each other at once do not both succeed', async () => {
    await changeUserRole(as.admin, { userId: as.analyst.user.id, role: 'admin' });
    const other: Ctx = { ...as.analyst, user: { ...as.analyst.user, role: 'admin' } };
    const results = await Promise.allSettled([removeUser(as.admin, { userId: other.user.id }), removeUser(other, { userId: as.admin.user.id })]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await database.db.user.count({ where: { role: 'admin' } })).toBe(1);
  });

  test('a removed user leaves their decisions, without a name, and no session', async () => {
    const { db } = database;
    const { id: userId } = as.viewer.user;
    await db.session.create({ data: { userId, token: 'token', expiresAt: new Date('2030-01-01') } });
    const run = await db.run.create({ data: { trigger: 'manual', requestedById: userId } });
    await removeUser(as.admin, { userId });
    expect(await db.session.count()).toBe(0);
    expect((await db.run.findUniqueOrThrow({ where: { id: run.id } })).requestedById).toBeNull();
  });
});
