import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '#lib/db/client.ts';
import { listDroppedItems } from '#lib/db/dropped-items.ts';
import { lock } from '#lib/db/locks.ts';
import { loadSample } from '#lib/services/load-sample.ts';
import { removeSample } from '#lib/services/remove-sample.ts';
import { splitStory } from '#lib/services/split-story.ts';
import { addSignal } from '#tests/support/add-report.ts';
import { overlap } from '#tests/support/overlap.ts';
import { cleanPage, createPageStore, STORED_AT, type PageStore, type StoredPage } from '#tests/support/page-store.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

let workspace: Workspace;
let db: Db;
let pages: PageStore;

beforeAll(async () => {
  workspace = await createWorkspace();
  ({ db } = workspace);
  pages = await createPageStore(workspace);
});
afterAll(() => workspace.close());

const store = (url: string, title: string, text: string): Promise<StoredPage> => pages.store(url, cleanPage(title, [text]));

/** As the analysis of a document's current text would leave it. */
async function analyse(documentId: string): Promise<void> {
  const { currentVersionId } = await db.document.findUniqueOrThrow({ where: { id: documentId } });
  await db.analysis.create({ data: { documentVersionId: currentVersionId!, promptVersion: 'p', model: 'embedded-1', status: 'done' } });
  await db.runItem.updateMany({ where: { documentId, outcome: 'pending' }, data: { outcome: 'kept', stage: 'done' } });
}

function factory(company: string, jobs: number): string {
  return [
    `${company} Cables will build a second factory in Brindlewick, the company said on Thursday, because the order books for sea cables are full until the end of the decade.`,
    `The plant is to cost 140 million euros and to employ ${jobs} people. Work on the site begins in April, and the first cable should leave the harbour three years later.`,
    `Chief executive Odile Farrant called it the largest decision since ${company} Cables was founded in 1931.`,
  ].join('\n\n');
}

const FLIGHTS = 'Velmont Airways has cancelled every flight between Casterby and Orrin Bay until Sunday because its pilots went on strike over rosters.\n\nPassengers will be rebooked on trains, said spokeswoman Petra Lund of Velmont Airways. The union of pilots wants ten days of rest a month and more pay for nights.';

test('a page that returns to its former text has that text again, and is found by it', async () => {
  const former = await store('https://back.example/x', 'Larkmoor builds', factory('Larkmoor', 310));
  await analyse(former.id);
  await store('https://back.example/x', 'Velmont cancels flights', FLIGHTS.replaceAll('Velmont', 'Larkmoor'));
  await analyse(former.id);
  const back = await store('https://back.example/x', 'Larkmoor builds', factory('Larkmoor', 310));
  expect(back).toMatchObject({ currentVersionId: former.currentVersionId, dropReason: 'duplicate_url' });
  const reprint = await store('https://back2.example/x', 'Larkmoor builds', `${factory('Larkmoor', 310)}\n\nThe Post`);
  expect(reprint).toMatchObject({ dropReason: 'duplicate_text', duplicateOfId: former.id });
});

test('an edit is read although its text stood in a reprint that was dropped unread', async () => {
  const more = `${factory('Hartmoor', 777)}\n\nThe county pays for a new road and a deeper berth.`;
  const original = await store('https://h1.example/x', 'Hartmoor builds a factory', factory('Hartmoor', 777));
  await analyse(original.id);
  expect(await store('https://h2.example/x', 'Hartmoor builds a factory', more)).toMatchObject({ dropReason: 'duplicate_text', duplicateOfId: original.id });
  expect(await store('https://h1.example/x', 'Hartmoor builds a factory', more)).toMatchObject({ id: original.id, dropReason: null, stage: 'analyse' });
});

test('an edit that tells what another document told is dropped, and the run says which', async () => {
  const ferries = 'Norrin Shipping sells its ferries to a fund from Casterby for 80 million and keeps only the two tugs in the old harbour of Selby Quay.';
  const weavers = 'Velda Textiles has hired four hundred weavers in Morrow Bay and will open a school for apprentices beside its mill before the summer ends.';
  await analyse((await store('https://k1.example/x', 'Norrin sells ferries', ferries)).id);
  await analyse((await store('https://k2.example/x', 'Velda hires', weavers)).id);
  const edit = await store('https://k2.example/x', 'Norrin sells ferries', ferries);
  expect(edit.dropReason).toBe('duplicate_text');
  const [row] = (await listDroppedItems(workspace.ctx, pages.runId)).filter(({ id }) => id === edit.itemId);
  expect(row).toMatchObject({ duplicateOf: { url: 'https://k1.example/x', title: 'Norrin sells ferries' } });
});

test('a reprint whose page becomes another article is a document of its own in a story of its own, and what repeats it is found', async () => {
  const original = await store('https://j1.example/x', 'Jarrow builds a factory', factory('Jarrow', 555));
  const reprint = await store('https://j2.example/x', 'Jarrow builds a factory', `${factory('Jarrow', 555)}\n\nThe Post`);
  expect(reprint.duplicateOfId).toBe(original.id);
  const corrected = await store('https://j2.example/x', 'Jarrow builds a factory', `${factory('Jarrow', 555)}\n\nThe Post, corrected`);
  expect(corrected.duplicateOfId).toBe(original.id);
  const other = await store('https://j2.example/x', 'Velmont Airways cancels flights', FLIGHTS);
  expect(other).toMatchObject({ id: reprint.id, duplicateOfId: null, dropReason: null, stage: 'analyse' });
  expect(other.storyId).not.toBe(original.storyId);
  expect(await db.story.findUniqueOrThrow({ where: { id: other.storyId! } })).toMatchObject({ firstDocumentId: reprint.id, firstReportedAt: STORED_AT });
  expect(await db.story.findUniqueOrThrow({ where: { id: original.storyId! } })).toMatchObject({ firstDocumentId: original.id });
  const repeat = await store('https://j3.example/x', 'Velmont Airways cancels flights', `${FLIGHTS}\n\nThe Herald`);
  expect(repeat).toMatchObject({ dropReason: 'duplicate_text', duplicateOfId: reprint.id });
});

test('a reprint whose page becomes a reprint of another known story joins that story, and not as its first report', async () => {
  const flights = 'Ostrava Airways lets its cabin crews go home for the winter because fewer people fly to the lakes.\n\nThree hundred stewards get half of their pay until March, said Tomas Hruby, who runs the airline from Ostrava. The town fears for its two hotels.';
  const known = await store('https://l1.example/x', 'Ostrava Airways sends crews home', flights);
  await store('https://l2.example/x', 'Lindholm builds a factory', factory('Lindholm', 620));
  const reprint = await store('https://l3.example/x', 'Lindholm builds a factory', `${factory('Lindholm', 620)}\n\nThe Post`);
  const other = await store('https://l3.example/x', 'Ostrava Airways sends crews home', `${flights}\n\nLetters to the editor begin on page nine.`);
  expect(other).toMatchObject({ id: reprint.id, duplicateOfId: known.id, dropReason: 'duplicate_text', storyId: known.storyId });
  expect(await db.story.findUniqueOrThrow({ where: { id: known.storyId! } })).toMatchObject({ firstDocumentId: known.id });
});

const ENDINGS = { post: '\n\nThe Post', herald: '\n\nThe Herald' };
const flightsOf = (airline: string, spokeswoman: string, town: string): string => FLIGHTS.replaceAll('Velmont', airline).replaceAll('Petra Lund', spokeswoman).replaceAll('Casterby', town);

test('a reprint that becomes another article and comes back is a reprint again, and is not read', async () => {
  const original = await store('https://m1.example/x', 'Marlock builds', factory('Marlock', 415));
  await analyse(original.id);
  const text = factory('Marlock', 415) + ENDINGS.post;
  await store('https://m2.example/x', 'Marlock builds', text);
  await analyse((await store('https://m2.example/x', 'Sandrel cancels flights', flightsOf('Sandrel', 'Ida Moor', 'Wexcombe'))).id);
  const back = await store('https://m2.example/x', 'Marlock builds', text);
  expect(back).toMatchObject({ duplicateOfId: original.id, storyId: original.storyId, dropReason: 'duplicate_text' });
});

test('an original whose page becomes another article leaves its story to its copies, the earliest of which is the original of the others', async () => {
  const text = factory('Ulverby', 888);
  const former = await store('https://o1.example/latest', 'Ulverby builds', text);
  const signalId = await addSignal(db, former.id, 'ulverby cables');
  const [first, second] = [await store('https://o2.example/x', 'Ulverby builds', text + ENDINGS.post), await store('https://o3.example/x', 'Ulverby builds', text + ENDINGS.herald)];
  const flights = flightsOf('Quellan', 'Marta Voss', 'Dunmere');
  const other = await store('https://o1.example/latest', 'Quellan cancels flights', flights);
  expect(other).toMatchObject({ id: former.id, duplicateOfId: null, stage: 'analyse' });
  expect(other.storyId).not.toBe(former.storyId);
  expect(await db.document.findMany({ where: { id: { in: [first.id, second.id] } }, orderBy: { id: 'asc' }, select: { duplicateOfId: true, storyId: true } })).toEqual([
    { duplicateOfId: null, storyId: former.storyId }, { duplicateOfId: first.id, storyId: former.storyId },
  ]);
  expect(await db.signal.findUniqueOrThrow({ where: { id: signalId } })).toMatchObject({ storyId: former.storyId });
  expect(await db.story.findUniqueOrThrow({ where: { id: former.storyId! } })).toMatchObject({ firstDocumentId: first.id });
  expect(await store('https://o4.example/x', 'Quellan cancels flights', flights + ENDINGS.post)).toMatchObject({ duplicateOfId: former.id, storyId: other.storyId });
  expect(await store('https://o5.example/x', 'Ulverby builds', text)).toMatchObject({ duplicateOfId: first.id, storyId: former.storyId });
});

test('a page alone in its story that becomes another article and comes back finds what was read in it, even if the sample was removed meanwhile', async () => {
  const former = await store('https://p1.example/latest', 'Penrith builds', factory('Penrith', 219));
  const signalId = await addSignal(db, former.id, 'penrith cables');
  const other = await store('https://p1.example/latest', 'Tolland cancels flights', flightsOf('Tolland', 'Rosa Keel', 'Marsby'));
  expect(other.storyId).not.toBe(former.storyId);
  await analyse(other.id);
  await loadSample(workspace.ctx);
  await removeSample(workspace.ctx);
  const back = await store('https://p1.example/latest', 'Penrith builds', factory('Penrith', 219));
  expect(back).toMatchObject({ storyId: former.storyId, dropReason: 'duplicate_url' });
  expect(await db.signal.findUniqueOrThrow({ where: { id: signalId } })).toMatchObject({ storyId: former.storyId });
});

test('a page that lists headlines stays in its story while only some of them change', async () => {
  const lines = ['Abbot Mills hires sixty bakers for its ovens in Ryde.', 'Corvin Lock recalls 900 padlocks sold since May.', 'Delph Water sells its pumps to Estley.', 'Fenwick Rail opens a line to the coast.', 'Gilda Paper closes its mill in Harrow Vale.', 'Ingle Tea buys a garden in the hills.'];
  const former = await store('https://q1.example/news', 'News', lines.join('\n\n'));
  await addSignal(db, former.id, 'abbot mills');
  const later = await store('https://q1.example/news', 'News', ['Jessop Glass names a new chairwoman for its works.', ...lines.slice(0, 5)].join('\n\n'));
  expect(later).toMatchObject({ storyId: former.storyId, stage: 'analyse' });
});

test('what a person told apart is not put together again by a page that changes', async () => {
  const text = factory('Rustwick', 303);
  const original = await store('https://r1.example/x', 'Rustwick builds', text);
  const reprint = await store('https://r2.example/x', 'Rustwick builds', text + ENDINGS.post);
  const { newStoryId } = await splitStory(workspace.ctx, { documentIds: [reprint.id] });
  await addSignal(db, reprint.id, 'rustwick cables');
  await store('https://r2.example/x', 'Hexford cancels flights', flightsOf('Hexford', 'Ann Birch', 'Lowick'));
  const back = await store('https://r2.example/x', 'Rustwick builds', text + ENDINGS.post);
  expect(back.duplicateOfId).toBeNull();
  expect(back.storyId).not.toBe(original.storyId);
  expect(newStoryId).not.toBe(original.storyId);
});

test('a page that leaves its story waits for those who join stories, and they not for it', async () => {
  const text = factory('Selwick', 707);
  await store('https://s1.example/x', 'Selwick builds', text);
  const reprint = await store('https://s2.example/x', 'Selwick builds', text + ENDINGS.post);
  const { second } = await overlap(db, {
    first: (tx) => lock(tx, 'stories'),
    second: () => store('https://s2.example/x', 'Orland cancels flights', flightsOf('Orland', 'Eva Stone', 'Birk')),
    last: (tx) => tx.document.update({ where: { id: reprint.id }, data: { firstSeenAt: STORED_AT } }),
  });
  expect(second).toMatchObject({ status: 'fulfilled', value: { id: reprint.id, duplicateOfId: null } });
});
