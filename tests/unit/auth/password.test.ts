import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from '#lib/auth/password.ts';

test('a password fits its own hash and no other', async () => {
  const hash = await hashPassword('correct horse battery staple');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword({ hash, password: 'correct horse battery staple' })).toBe(true);
  expect(await verifyPassword({ hash, password: 'correct horse battery stapler' })).toBe(false);
  expect(await verifyPassword({ hash, password: '' })).toBe(false);
});

test('the same password has another hash each time', async () => {
  const [one, two] = await Promise.all([hashPassword('twelve letters'), hashPassword('twelve letters')]);
  expect(one).not.toBe(two);
});

test('composed and decomposed letters are the same password', async () => {
  const hash = await hashPassword('pöllö istuu oksalla');
  expect(await verifyPassword({ hash, password: 'pöllö istuu oksalla'.normalize('NFD') })).toBe(true);
});

test.each(['', 'plain', '$argon2i$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA', '$argon2id$v=19$m=19456,t=2,p=1$$'])('a hash that is none (%j) fits nothing', async (hash) => {
  expect(await verifyPassword({ hash, password: 'plain' })).toBe(false);
});
