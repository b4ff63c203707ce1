import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Db } from '#lib/db/client.ts';
import { deleteOldFingerprints, findSimilarDocuments, storeFingerprint } from '#lib/db/fingerprints.ts';
import { addReport } from '#tests/support/add-report.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

const SEEN_AT = new Date('2026-11-20T12:00:00Z');
const DAY_MS = 86_400_000;
const HOST = 17;
const TEMPLATE = [0xf000_0001, 0xf000_0002, 0xf000_0003, 0xf000_0004];

let workspace: Workspace;
let db: Db;

beforeAll(async () => {
  workspace = await createWorkspace();
  ({ db } = workspace);
});
afterAll(() => workspace.close());
beforeEach(() => db.document.deleteMany());

async function store({ hashes, host = HOST, seenAt = SEEN_AT }: { hashes: readonly number[]; host?: number; seenAt?: Date }): Promise<string> {
  const { documentId } = await addReport(db, { text: 'A text.', firstSeenAt: seenAt });
  await db.$transaction((tx) => storeFingerprint(tx, { documentId, hashes: Uint32Array.from(hashes), host, seenAt }));
  return documentId;
}

const MAX_SHARING = 5;
const find = (hashes: readonly number[], host = HOST) => db.$transaction((tx) => findSimilarDocuments(tx, { hashes: Uint32Array.from(hashes), host, since: new Date(SEEN_AT.getTime() - 14 * DAY_MS), minCommon: 3, maxSharing: MAX_SHARING, limit: 12 }));
const own = (number: number): number[] => Array.from({ length: 10 }, (_, index) => number * 1_000 + index);

test('documents that share most hashes come first; those that share fewer than three do not come', async () => {
  await store({ hashes: own(1).slice(0, 2) });
  const some = await store({ hashes: own(1).slice(0, 4) });
  const all = await store({ hashes: [...own(1), 0xffff_ffff] });
  expect((await find([...own(1), 0xffff_ffff])).map(({ id, text, template }) => ({ id, text, template }))).toEqual([all, some].map((id) => ({ id, text: 'A text.', template: [] })));
});

test('a text that is like nothing finds nothing, and one without hashes neither', async () => {
  await store({ hashes: own(1) });
  expect(await find(own(2))).toEqual([]);
  expect(await find([])).toEqual([]);
});

test.each([[4, true], [5, false]])('what %i documents of a host share counts: %s', async (documents, counts) => {
  for (let number = 0; number < documents; number++) await store({ hashes: [...own(number + 10), ...TEMPLATE] });
  expect(await find([...own(9), ...TEMPLATE])).toHaveLength(counts ? documents : 0);
});

test('the template of a host is told, does not hide what else is shared, and is none for other hosts', async () => {
  const original = await store({ hashes: [...own(1), ...TEMPLATE] });
  for (let number = 0; number < 4; number++) await store({ hashes: [...own(number + 10), ...TEMPLATE] });
  const [found, ...more] = await find([...own(1), ...TEMPLATE]);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ id: original });
  expect(found!.template.toSorted()).toEqual(TEMPLATE);
  expect(await find(TEMPLATE, HOST + 1)).toHaveLength(5);
});

test('fingerprints count for a fortnight and are deleted afterwards, without their documents', async () => {
  const before = new Date(SEEN_AT.getTime() - 14 * DAY_MS);
  const old = await store({ hashes: own(1), seenAt: new Date(before.getTime() - 1) });
  const recent = await store({ hashes: own(1), seenAt: before });
  expect((await find(own(1))).map(({ id }) => id)).toEqual([recent]);
  await db.$transaction((tx) => deleteOldFingerprints(tx, before));
  expect(await db.fingerprint.groupBy({ by: ['documentId'] })).toEqual([{ documentId: recent }]);
  expect(await db.document.count({ where: { id: old } })).toBe(1);
});

test('an edited document is found by its present text alone', async () => {
  const id = await store({ hashes: own(1) });
  await db.$transaction((tx) => storeFingerprint(tx, { documentId: id, hashes: Uint32Array.from(own(2)), host: HOST, seenAt: SEEN_AT }));
  expect(await find(own(1))).toEqual([]);
  expect(await find(own(2))).toMatchObject([{ id }]);
});

test('of those that share a hash, the oldest are looked at; a younger one is found by what it shares with few', async () => {
  const ids = [];
  for (let number = 1; number <= MAX_SHARING + 2; number++) ids.push(await store({ hashes: [1, 2, 3, ...own(number)], host: number }));
  expect((await find([1, 2, 3], 99)).map(({ id }) => id)).toEqual(ids.slice(0, MAX_SHARING));
  expect((await find([1, 2, 3, ...own(MAX_SHARING + 2)], 99))[0]?.id).toBe(ids.at(-1));
});
