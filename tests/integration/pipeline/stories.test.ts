import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NEWSROOMS } from '#lib/collect/sample/newsrooms.ts';
import type { Db } from '#lib/db/client.ts';
import { listDroppedItems } from '#lib/db/dropped-items.ts';
import { getSignal } from '#lib/db/signal-detail.ts';
import { readStory } from '#lib/db/story-facts.ts';
import { joinStories } from '#lib/services/join-stories.ts';
import { loadSample } from '#lib/services/load-sample.ts';
import { splitStory } from '#lib/services/split-story.ts';
import { startRun } from '#lib/services/start-run.ts';
import { addSignal } from '#tests/support/add-report.ts';
import { cleanPage as page, createPageStore, type PageStore } from '#tests/support/page-store.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

const PARAGRAPHS = [
  'Larkmoor Cables will build a second factory in Brindlewick, the company said on Thursday, because the order books for sea cables are full until the end of the decade.',
  'The plant is to cost 140 million euros and to employ 310 people. Work on the site begins in April, and the first cable should leave the harbour three years later.',
  'Chief executive Odile Farrant called it the largest decision since the company was founded in 1931. Three other towns had hoped to be chosen, among them Selby Quay.',
  'The county pays for a new road and a deeper berth. Opposition councillors asked why no other use of the former shipyard had been examined, and want to see the contract.',
];

let workspace: Workspace;
let db: Db;
let runId: string;
let store: PageStore['store'];

beforeAll(async () => {
  workspace = await createWorkspace();
  ({ db } = workspace);
  ({ runId, store } = await createPageStore(workspace));
});
afterAll(() => workspace.close());

const signalsOf = (companyKey: string) => db.signal.findMany({
  where: { companyKey }, orderBy: { id: 'asc' }, include: { reviews: { select: { id: true } }, evidence: { select: { id: true } } },
});

describe('a new document', () => {
  test('that repeats another is dropped as its copy, and counts as a report of its story', async () => {
    const original = await store('https://wire.example/larkmoor', page('Larkmoor Cables to build second factory', PARAGRAPHS));
    const abridged = await store('https://post.example/larkmoor', page('Factory for Brindlewick: Larkmoor Cables builds', [...PARAGRAPHS.slice(0, 2), 'Report: The Wire, abridged']));
    expect(original).toMatchObject({ dropReason: null, duplicateOfId: null });
    expect(abridged).toMatchObject({ dropReason: 'duplicate_text', duplicateOfId: original.id, storyId: original.storyId });
    expect(await listDroppedItems(workspace.ctx, runId)).toMatchObject([
      { url: 'https://post.example/larkmoor', reason: 'duplicate_text', duplicateOf: { url: 'https://wire.example/larkmoor', title: 'Larkmoor Cables to build second factory' } },
    ]);
  });

  test('that reports earlier leads the story, unless its date lies ahead', async () => {
    const text = ['Tessaly Dairies recalls 4,000 cartons of cream because glass was found in one of them.', 'Shops in Orrin Bay have been told to clear their shelves. Buyers get their money back without a receipt, said Tessaly Dairies.'];
    const late = await store('https://a.example/recall', page('Tessaly Dairies recalls cream', text, '2026-11-20T10:00:00Z'));
    const early = await store('https://b.example/recall', page('Glass in cream: Tessaly Dairies recalls cartons', text, '2026-11-20T08:00:00Z'));
    await store('https://c.example/recall', page('Tessaly Dairies recalls 4,000 cartons of cream', text, '2031-01-01T00:00:00Z'));
    const story = await db.story.findUniqueOrThrow({ where: { id: late.storyId! } });
    expect(story).toMatchObject({ firstDocumentId: early.id, firstReportedAt: new Date('2026-11-20T08:00:00Z') });
  });

  test('that tells the story in other words joins it and goes on to be read', async () => {
    const first = await store('https://a.example/merger', page('Pinfold Bank agrees to buy Wharf Mutual for 2.4bn', ['Pinfold Bank has agreed to buy the building society Wharf Mutual for 2.4 billion pounds, creating the fifth largest lender. Members of Wharf Mutual vote in March. Pinfold Bank expects to save 180 million a year, mostly by closing branches in Harlow and Denby.']));
    const other = await store('https://b.example/merger', page('Wharf Mutual sold: Pinfold Bank pays 2.4bn', ['Members of Wharf Mutual will be asked in March to sell their society. Pinfold Bank offers 2.4 billion pounds and promises to keep the name. Unions fear for branches in Denby and Harlow, where Pinfold Bank wants to save.']));
    expect(other).toMatchObject({ dropReason: null, duplicateOfId: null, storyId: first.storyId });
  });

  test('that fills the same template with another subject is no copy', async () => {
    const release = (company: string, product: string) => page(`${company} wins award for ${product}`, [`${company} has won the Golden Spanner for ${product}.`, PARAGRAPHS[3]!]);
    await store('https://press.example/1', release('Ostler Motors', 'its tractor'));
    expect(await store('https://press.example/2', release('Nimbus Glass', 'a greenhouse'))).toMatchObject({ dropReason: null, duplicateOfId: null });
  });

  test('that fills the same template as many of its site and of another one is no copy either', async () => {
    const told = ['raised $40 million in a Series B round led by Tarn Capital', 'raised $3 million in a Series A round', 'opened a plant near Porto', 'will lay off 220 chemists', 'declared a dividend of 14 cents a share', 'was fined £3 million by the regulator'];
    const companies = ['Alvora Steel', 'Brenmark Foods', 'Cindral Pharma', 'Dovetail Air', 'Estuary Brokers', 'Fennick Motors', 'Gorsehill Wines', 'Hartwell Chips', 'Ivelight Solar', 'Kestrel Cloud', 'Lodestar Mining', 'Marlow Freight'];
    for (const [index, company] of companies.entries()) {
      const fact = told[index % told.length]!;
      const brief = page(`${company} ${fact}`, [`${company} ${fact}, it said on Monday.`, 'The company, based in Ghent, gave few details.']);
      expect(await store(`https://briefs${index % 2}.example/${index}`, brief)).toMatchObject({ dropReason: null, duplicateOfId: null });
    }
  });

  test('stays where it is when it is edited', async () => {
    const before = await store('https://wire.example/edit', page('Quillon Foods opens depot in Marle', ['Quillon Foods has opened a depot in Marle. It serves sixty shops and employs ninety people, most of whom came from the depot that closed in Ferris last year.']));
    const after = await store('https://wire.example/edit', page('Quillon Foods opens depot in Marle (corrected)', ['Quillon Foods has opened a depot in Marle. It serves seventy shops and employs ninety people, most of whom came from the depot that closed in Ferris last year.']));
    expect(after).toMatchObject({ id: before.id, storyId: before.storyId, dropReason: null });
    expect(await db.documentVersion.count({ where: { documentId: before.id } })).toBe(2);
  });
});

describe('the facts of a story', () => {
  test('call the earliest report the original, though its reprint was fetched before it, and name every source that is counted', async () => {
    const text = ['Marrow Lane Brewery closes after two centuries, and its forty brewers have been told to look for work elsewhere.', 'The owner of Marrow Lane Brewery wants to sell the yard for flats, to which the council has not agreed.'];
    const reprint = await store('https://s2.example/brewery', page('Marrow Lane Brewery closes', text, '2026-11-20T10:00:00Z'));
    const original = await store('https://s1.example/brewery', page('Brewery at Marrow Lane to close', text, '2026-11-20T07:00:00Z'));
    expect(original.duplicateOfId).toBe(reprint.id);
    const others = await workspace.addFeeds(['http://one.example/feed', 'http://two.example/feed']);
    for (const [index, id] of [...others, others[0]!].entries()) await db.sighting.create({ data: { sourceId: id, itemUrl: `https://s1.example/brewery?${index}`, itemHash: 'h', documentId: original.id } });
    const story = await readStory(db, reprint.storyId!);
    expect(story.reports.map(({ documentId, copying }) => ({ documentId, copying }))).toEqual([{ documentId: original.id, copying: 'original' }, { documentId: reprint.id, copying: 'reprint' }]);
    expect(new Set(story.reports.flatMap(({ sourceNames }) => sourceNames)).size).toBe(story.sourceCount);
    expect(story.sourceCount).toBeGreaterThan(1);
  });

  test('offer stories with a signal of the same type first, then those nearest in time', async () => {
    const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T08:00:00Z`;
    const [own, near, far, other] = await Promise.all([
      ['Bramling Tools builds a hall in Ostmoor', 18], ['Wages rise in the forges of Bramling Tools', 16], ['The trams of Calderby stop at Bramling Tools', 10], ['Bramling Tools sells its chisels by post', 17],
    ].map(([title, day]) => store(`https://t.example/${day}`, page(String(title), [`${title}.`], at(Number(day))))));
    for (const { id } of [own!, near!, far!]) await addSignal(db, id, 'bramling tools');
    await db.signal.create({ data: { storyId: other!.storyId!, type: 'funding', companyKey: 'bramling tools', company: 'Bramling Tools', title: 'Chisels', confidence: 0.9, model: 'embedded-1' } });
    const { similar } = await readStory(db, own!.storyId!);
    expect(similar.map(({ storyId }) => storyId)).toEqual([near!.storyId, far!.storyId, other!.storyId]);
  });
});

test('jobs that store reports of one story at once make one story', async () => {
  const text = ['Corrie Vale Airport has been sold to the pension fund Amberline for 700 million.', 'Amberline wants to double the number of gates by 2031. The night flight ban of Corrie Vale Airport stays, promised the buyer.'];
  const endings = ['at last', 'after all', 'from county', 'in autumn', 'without debt', 'despite protest', 'as expected', 'for good'];
  const documents = await Promise.all(endings.map((ending, index) => store(`https://site${index}.example/airport`, page(`Amberline buys Corrie Vale Airport ${ending}`, text))));
  expect(new Set(documents.map(({ storyId }) => storyId)).size).toBe(1);
  expect(documents.filter(({ duplicateOfId }) => duplicateOfId === null)).toHaveLength(1);
});

describe('an analyst', () => {
  test('splits a report out, with its evidence, and joins it again', async () => {
    const { ctx } = workspace;
    const wire = await db.document.findUniqueOrThrow({ where: { canonicalUrl: 'https://wire.example/larkmoor' } });
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

    const joined = await joinStories(ctx, { storyId: split.newStoryId, otherStoryId: wire.storyId! });
    const [one, ...more] = await db.signal.findMany({ where: { companyKey: 'larkmoor cables' }, include: { evidence: true } });
    expect(more).toEqual([]);
    expect(one).toMatchObject({ storyId: joined.storyId, status: 'accepted' });
    expect(one!.evidence).toHaveLength(2);
    expect([signalId, ...signals.map(({ id }) => id)]).toContain(one!.id);
    const audit = await db.auditEntry.findMany({ where: { subject: 'story' }, orderBy: { id: 'asc' } });
    expect(audit.map(({ action, userId }) => ({ action, userId }))).toEqual([{ action: 'story.split', userId: ctx.user.id }, { action: 'story.join', userId: ctx.user.id }]);
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

  test('a page that holds two reports whole makes one story of them', async () => {
    const halves = [
      ['Orchid Rail will run night trains between Tamsin and Port Ellery from next autumn, three times a week at first.', 'The carriages come from a leasing firm and are being fitted with narrow beds in a workshop at Crewe Hill.'],
      ['Tickets of Orchid Rail cost from fifty-nine, breakfast included, said the founder Lena Brandt at the presentation.', 'Environmental groups welcomed the night trains but asked why Port Ellery is served only outside of the holidays.'],
    ];
    const one = await store('https://r1.example/night', page('Bound for Port Ellery while asleep', halves[0]!));
    const two = await store('https://r2.example/night', page('Breakfast is included, says founder Brandt', halves[1]!));
    expect(two.storyId).not.toBe(one.storyId);
    const whole = await store('https://r3.example/night', page('Orchid Rail: bound for Port Ellery asleep, says founder Brandt', halves.flat()));
    const members = await db.document.findMany({ where: { id: { in: [one.id, two.id, whole.id] } }, select: { storyId: true } });
    expect(new Set(members.map(({ storyId }) => storyId)).size).toBe(1);
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

test('reprints in the sample workspace are found, whatever order they arrive in', async () => {
  await workspace.startWorker();
  await loadSample(workspace.ctx);
  for (let poll = 0; poll < 2; poll++) {
    const started = await startRun(workspace.ctx, { scope: 'all' });
    await workspace.waitForRun(started.runId);
  }
  const articles = NEWSROOMS.flatMap((newsroom) => newsroom.articles.map((article) => ({ newsroom: newsroom.key, url: newsroom.siteUrl + article.path, article })));
  const reprints = articles.filter(({ article }) => article.reprint);
  expect(reprints.length).toBeGreaterThan(4);
  for (const { url, article } of reprints) {
    const original = articles.find(({ newsroom, article: { path } }) => newsroom === article.reprint!.newsroom && path === article.reprint!.path)!;
    const [copy, source] = await Promise.all([url, original.url].map((canonicalUrl) => db.document.findUniqueOrThrow({ where: { canonicalUrl }, include: { story: true } })));
    const first = article.ageHours < original.article.ageHours ? source! : copy!;
    expect({ url, storyId: copy!.storyId, first: source!.story!.firstDocumentId }).toEqual({ url, storyId: source!.storyId, first: first.id });
    const repeats = copy!.duplicateOfId === null ? { of: source!.duplicateOfId, is: copy!.id } : { of: copy!.duplicateOfId, is: source!.id };
    expect({ url, repeats: repeats.of }).toEqual({ url, repeats: repeats.is });
  }
}, 120_000);
