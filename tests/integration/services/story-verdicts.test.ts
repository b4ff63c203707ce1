import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#lib/db/client.ts';
import { getSignal } from '#lib/db/signal-detail.ts';
import { readStory } from '#lib/db/story-facts.ts';
import { joinStories } from '#lib/services/join-stories.ts';
import { splitStory } from '#lib/services/split-story.ts';
import { addSignal } from '#tests/support/add-report.ts';
import { cleanPage as page, createPageStore, type PageStore } from '#tests/support/page-store.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

let workspace: Workspace;
let db: Db;
let store: PageStore['store'];

beforeAll(async () => {
  workspace = await createWorkspace();
  ({ db } = workspace);
  ({ store } = await createPageStore(workspace));
});
afterAll(() => workspace.close());

const signalsOf = (companyKey: string) => db.signal.findMany({
  where: { companyKey }, orderBy: { id: 'asc' }, include: { reviews: { select: { id: true } }, evidence: { select: { id: true } } },
});

describe('an analyst', () => {
  test('splits a report out, with its evidence, and joins it again', async () => {
    const { ctx } = workspace;
    const wire = await store('https://wire.example/larkmoor', page('Larkmoor Cables to build second factory', [
      'Larkmoor Cables will build a second factory in Brindlewick, the company said on Thursday. The plant is to cost 140 million euros and to employ 310 people.',
      'Chief executive Odile Farrant called it the largest decision since the company was founded in 1931. Three other towns had hoped to be chosen, among them Selby Quay.',
    ]));
    const other = await store('https://daily.example/larkmoor', page('Larkmoor Cables chooses Brindlewick for its second factory', ['Brindlewick gets the second factory of Larkmoor Cables: 310 jobs and 140 million euros. Selby Quay had hoped too. Odile Farrant, who leads Larkmoor Cables, spoke of the largest decision since 1931.']));
    expect(other.storyId).toBe(wire.storyId);
    const signalId = await addSignal(db, wire.id, 'larkmoor cables', 'accepted');
    await addSignal(db, other.id, 'larkmoor cables');

    const split = await splitStory(ctx, { documentIds: [other.id] });
    expect(split).toMatchObject({ storyId: wire.storyId, documentIds: [other.id] });
    const signals = await db.signal.findMany({ where: { companyKey: 'larkmoor cables' }, include: { evidence: { include: { documentVersion: true } } } });
    expect(signals.map(({ storyId, status, evidence }) => ({ storyId, status, from: evidence.map(({ documentVersion }) => documentVersion.documentId) }))).toEqual(expect.arrayContaining([
      { storyId: wire.storyId, status: 'accepted', from: [wire.id] },
      { storyId: split.newStoryId, status: 'accepted', from: [other.id] },
    ]));

    const leaving = signals.find(({ storyId }) => storyId === split.newStoryId);
    expect((await getSignal(ctx, leaving!.id)).verdicts).toMatchObject([{ action: 'story.split' }]);

    const joined = await joinStories(ctx, { storyId: split.newStoryId, otherStoryId: wire.storyId! });
    const [one, ...more] = await db.signal.findMany({ where: { companyKey: 'larkmoor cables' }, include: { evidence: true } });
    expect(more).toEqual([]);
    expect(one).toMatchObject({ storyId: joined.storyId, status: 'accepted' });
    expect(one!.evidence).toHaveLength(2);
    expect([signalId, ...signals.map(({ id }) => id)]).toContain(one!.id);
    const audit = await db.auditEntry.findMany({ where: { subject: 'story' }, orderBy: { id: 'asc' } });
    expect(audit.map(({ action, userId }) => ({ action, userId }))).toEqual([{ action: 'story.split', userId: ctx.user.id }, { action: 'story.join', userId: ctx.user.id }]);
    const { verdicts } = await getSignal(ctx, one!.id);
    expect(verdicts.map(({ action, by }) => ({ action, by }))).toEqual([{ action: 'story.split', by: ctx.user.name }, { action: 'story.join', by: ctx.user.name }]);
  });

  test('who told two stories apart is not overruled by a page that holds both', async () => {
    const { ctx } = workspace;
    const [first, second] = ['Velmar Steel lifts prices', 'Velmar Steel names new chairman'].map((title, index) => page(title, [
      `${title}, the company told its customers in a letter that was seen by this newspaper on Monday morning.`,
      index === 0 ? 'From January a tonne costs forty more, and a further rise is planned for the summer if ore does not become cheaper before then.' : 'Greta Holm follows Piers Aldous, who held the office for eleven years and leaves to grow apples on his farm near the coast.',
    ]));
    const one = await store('https://x.example/prices', first!);
    const two = await store('https://x.example/chairman', second!);
    if (one.storyId !== two.storyId) await joinStories(ctx, { storyId: one.storyId!, otherStoryId: two.storyId! });
    const { newStoryId, storyId } = await splitStory(ctx, { documentIds: [two.id] });
    await store('https://y.example/both', page('Velmar Steel lifts prices and names new chairman', [first!.text, second!.text]));
    expect(await db.story.count({ where: { id: { in: [newStoryId, storyId] } } })).toBe(2);
  });

  test('takes a joining back: each signal is as it was, under its own address, and no verdict remains', async () => {
    const { ctx } = workspace;
    const [one, two] = [
      await store('https://n1.example/hall', page('Sorrel Retail to open hall in Tamber', ['Sorrel Retail opens a hall for parcels in Tamber next spring, where two hundred people are to work in three shifts around the clock.'])),
      await store('https://n2.example/price', page('Dearer bread at Quince Bakery', ['The chain Quince Bakery asks more for bread from Monday on, and blames the price of flour, which has doubled within eleven months.'])),
    ];
    const kept = await addSignal(db, one.id, 'sorrel retail', 'accepted');
    const merged = await addSignal(db, two.id, 'sorrel retail');
    await db.review.create({ data: { signalId: kept, fromStatus: 'new', toStatus: 'accepted' } });
    const before = await signalsOf('sorrel retail');

    const joined = await joinStories(ctx, { storyId: one.storyId!, otherStoryId: two.storyId! });
    const [survivor] = await signalsOf('sorrel retail');
    expect(survivor).toMatchObject({ status: 'accepted' });
    for (const id of [kept, merged]) expect((await getSignal(ctx, id)).signal.id).toBe(survivor!.id);

    await splitStory(ctx, { documentIds: joined.documentIds, undo: true });
    const after = await signalsOf('sorrel retail');
    expect(after.map(({ id, status, reviews, evidence }) => ({ id, status, reviews, evidence }))).toEqual(before.map(({ id, status, reviews, evidence }) => ({ id, status, reviews, evidence })));
    expect(await db.storyVerdict.count({ where: { OR: [{ firstDocumentId: one.id }, { secondDocumentId: one.id }] } })).toBe(0);
  });

  test('takes a joining back without losing the verdict that it replaced', async () => {
    const { ctx } = workspace;
    const text = ['Fennimore Pumps recalls 900 garden pumps because their cables may overheat. Owners in Calder and Brenn are asked to unplug them, said Fennimore Pumps.'];
    const one = await store('https://v1.example/pumps', page('Fennimore Pumps recalls garden pumps', text));
    const two = await store('https://v2.example/pumps', page('Fennimore Pumps calls back pumps', [`Overheating cables have led Fennimore Pumps to call back pumps for gardens, 900 in all. Calder and Brenn are where most were sold.`]));
    if (one.storyId !== two.storyId) await joinStories(ctx, { storyId: one.storyId!, otherStoryId: two.storyId! });
    const { storyId, newStoryId } = await splitStory(ctx, { documentIds: [two.id] });
    const joined = await joinStories(ctx, { storyId, otherStoryId: newStoryId });
    await splitStory(ctx, { documentIds: joined.documentIds, undo: true });
    expect(await db.storyVerdict.findMany({ where: { OR: [{ firstDocumentId: one.id }, { secondDocumentId: one.id }] } })).toMatchObject([{ sameStory: false, formerSameStory: null }]);
  });

  test('who takes a reprint out of its story is obeyed: what repeats the reprint goes with it', async () => {
    const { ctx } = workspace;
    const paragraphs = [
      'Gorse Hill Quarry may dig for another thirty years, the council of Lanternford decided on Tuesday evening after a debate of five hours.',
      'Residents had collected six thousand signatures against the plan, and two of their speakers were led out of the hall by stewards.',
      'The quarry pays for a new school bus and plants forty thousand trees on the slopes that are no longer used, says the contract.',
      'Lanternford expects three million a year in tax. The first blasts in the new part are planned for the summer after next.',
    ];
    const original = await store('https://q1.example/quarry', page('Gorse Hill Quarry may grow', paragraphs));
    const short = paragraphs.slice(0, 2);
    const reprint = await store('https://q2.example/quarry', page('Gorse Hill Quarry may dig on', short));
    expect(reprint).toMatchObject({ duplicateOfId: original.id });
    const { newStoryId } = await splitStory(ctx, { documentIds: [reprint.id] });
    await store('https://q2.example/quarry', page('Gorse Hill Quarry may dig on', short));
    const third = await store('https://q3.example/quarry', page('Gorse Hill Quarry may go on digging', [short[0]!, short[1]!.replace('stewards', 'ushers')]));
    expect(third).toMatchObject({ duplicateOfId: reprint.id, storyId: newStoryId });
  });

  test('takes the splitting of a reprint back: it is a reprint of its original again', async () => {
    const { ctx } = workspace;
    const text = ['Sable Point Lighthouse is for sale, lamp included, the coast guard announced on Friday.', 'Whoever buys Sable Point Lighthouse must keep its lamp burning until 2040 and let the ringers of birds in.'];
    const original = await store('https://l1.example/lamp', page('Sable Point Lighthouse for sale', text));
    const reprint = await store('https://l2.example/lamp', page('Sable Point Lighthouse for sale, lamp included', text));
    expect(reprint.duplicateOfId).toBe(original.id);
    const before = await readStory(db, original.storyId!);
    const { storyId, newStoryId } = await splitStory(ctx, { documentIds: [reprint.id] });
    expect((await readStory(db, newStoryId)).reports).toMatchObject([{ documentId: reprint.id, copying: null }]);
    const joined = await joinStories(ctx, { storyId, otherStoryId: newStoryId, undo: true });
    expect({ ...(await readStory(db, joined.storyId)), id: before.id }).toEqual(before);
    expect(await db.document.findUniqueOrThrow({ where: { id: reprint.id } })).toMatchObject({ duplicateOfId: original.id });
  });

  test('who joins two stories draws what tells either of them into the one', async () => {
    const { ctx } = workspace;
    const strike = page('Drivers of Alder Ferries strike', ['Drivers of Alder Ferries have walked out in Penmoor because talks about Sunday pay came to nothing. Alder Ferries runs a third of its boats until Friday, and asks travellers to stay at home.']);
    const talks = page('Penmoor mediator invites Alder Ferries', ['The mediator Hob Wexley has invited Alder Ferries and its drivers to talks at the town hall of Penmoor on Saturday. Hob Wexley settled the dispute of the tram crews in spring.']);
    const one = await store('https://f1.example/strike', strike);
    const two = await store('https://f1.example/talks', talks);
    const storyId = one.storyId === two.storyId ? one.storyId! : (await joinStories(ctx, { storyId: one.storyId!, otherStoryId: two.storyId! })).storyId;
    const more = await store('https://f2.example/talks', page('Hob Wexley calls Alder Ferries to talks in Penmoor', ['On Saturday Alder Ferries and its drivers meet at the town hall of Penmoor. The mediator Hob Wexley, who settled the dispute of the tram crews in spring, has invited both.']));
    expect(more.storyId).toBe(storyId);
  });

  test('cannot split off all of a story, nor join a story with itself', async () => {
    const { ctx } = workspace;
    const { id, storyId } = await store('https://z.example/alone', page('Harbour of Ness dredged', ['The harbour of Ness is being dredged for the first time in nine years, which the fishermen had long demanded from the county.']));
    await expect(splitStory(ctx, { documentIds: [id] })).rejects.toMatchObject({ code: 'conflict' });
    await expect(joinStories(ctx, { storyId: storyId!, otherStoryId: storyId! })).rejects.toMatchObject({ code: 'conflict' });
    await expect(splitStory({ ...ctx, user: { ...ctx.user, role: 'viewer' } }, { documentIds: [id] })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
