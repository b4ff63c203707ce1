import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createFirstAdmin, hasAdmin } from '#lib/auth/create-first-admin.ts';
import { createOneTimeLink, inspectOneTimeLink, useOneTimeLink } from '#lib/auth/one-time-link.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const LATER = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const ADMIN = { name: 'Aino', email: 'aino@example.com', password: 'correct horse battery' };

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase()));
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.user.deleteMany();
  await database.db.oneTimeLink.deleteMany();
});

describe('one-time links', () => {
  test('of 20 tries at once a single one wins', async () => {
    const { db } = database;
    const token = await createOneTimeLink(db, 'setup', null, NOW);
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => db.$transaction((tx) => useOneTimeLink(tx, 'setup', token, LATER(1)))));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict' });
    expect(await inspectOneTimeLink(db, 'setup', token, LATER(1))).toBe('used');
  });

  test.each([
    { purpose: 'setup', afterHours: 23.9, state: 'usable' },
    { purpose: 'setup', afterHours: 24, state: 'expired' },
    { purpose: 'reset', afterHours: 0.9, state: 'usable' },
    { purpose: 'reset', afterHours: 1, state: 'expired' },
  ] as const)('a $purpose link is $state after $afterHours hours', async ({ purpose, afterHours, state }) => {
    const { db } = database;
    const token = await createOneTimeLink(db, purpose, null, NOW);
    expect(await inspectOneTimeLink(db, purpose, token, LATER(afterHours))).toBe(state);
    const use = db.$transaction((tx) => useOneTimeLink(tx, purpose, token, LATER(afterHours)));
    if (state === 'usable') await expect(use).resolves.toEqual({ userId: null });
    else await expect(use).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a link serves no other purpose, and its token is not kept', async () => {
    const { db } = database;
    const token = await createOneTimeLink(db, 'setup', null, NOW);
    expect(await inspectOneTimeLink(db, 'reset', token, NOW)).toBe('unknown');
    expect(await inspectOneTimeLink(db, 'setup', `${token}x`, NOW)).toBe('unknown');
    expect(JSON.stringify(await db.oneTimeLink.findMany())).not.toContain(token);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });
});

describe('the first admin', () => {
  test('is created once, however many try at once with however many links', async () => {
    const { db } = database;
    const tokens = await Promise.all(Array.from({ length: 4 }, () => createOneTimeLink(db, 'setup', null, NOW)));
    const tries = await Promise.allSettled(tokens.map((token, i) => createFirstAdmin(db, { ...ADMIN, email: `admin${i}@example.com`, token }, NOW)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.user.count()).toBe(1);
    expect(await hasAdmin(db)).toBe(true);
    expect(await db.auditEntry.count({ where: { action: 'user.create' } })).toBe(1);
  });

  test('a failed try does not use the link up', async () => {
    const { db } = database;
    await db.user.create({ data: { name: 'Somebody', email: ADMIN.email } });
    const token = await createOneTimeLink(db, 'setup', null, NOW);
    await expect(createFirstAdmin(db, { ...ADMIN, token }, NOW)).rejects.toMatchObject({ code: 'conflict' });
    expect(await inspectOneTimeLink(db, 'setup', token, NOW)).toBe('usable');
    await createFirstAdmin(db, { ...ADMIN, email: 'other@example.com', token }, NOW);
    expect(await inspectOneTimeLink(db, 'setup', token, NOW)).toBe('used');
  });
});
