import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NEWSROOMS } from '#lib/collect/sample/newsrooms.ts';
import type { Db } from '#lib/db/client.ts';
import { listDroppedItems } from '#lib/db/dropped-items.ts';
import { readStory } from '#lib/db/story-facts.ts';
import { loadSample } from '#lib/services/load-sample.ts';
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

  test('that names a day without a time is not taken for its first', async () => {
    const text = ['Ormsby Rail orders 14 trains from Veld Works for its line to Calder Head.', 'The trains are to run from 2029 on, said Ormsby Rail. Veld Works builds them in Dunmoor.'];
    const dayOnly = await store('https://a.example/trains', page('Ormsby Rail orders 14 trains', text, '2026-11-19'));
    const exact = await store('https://b.example/trains', page('14 trains for Ormsby Rail', text, '2026-11-19T15:00:00Z'));
    const storyId = dayOnly.storyId!;
    expect(await db.story.findUniqueOrThrow({ where: { id: storyId } })).toMatchObject({ firstDocumentId: exact.id, firstReportedAt: new Date('2026-11-19T15:00:00Z') });
    expect((await readStory(db, storyId)).reports).toMatchObject([{ isExact: true }, { isExact: false, reportedAt: '2026-11-19', lateMs: 9 * 3_600_000 - 1 }]);
    const before = await store('https://c.example/trains', page('Veld Works builds 14 trains for Ormsby Rail', text, '2026-11-18'));
    expect(await db.story.findUniqueOrThrow({ where: { id: storyId } })).toMatchObject({ firstDocumentId: before.id });
  });

  test('that is met again with an exact time leads the story from then on', async () => {
    const text = ['Quill Foods opens a bakery in Marden with 60 ovens.', 'The bakery of Quill Foods makes bread for the whole county, and hires 45 people in Marden.'];
    const undated = await store('https://a.example/ovens', page('Quill Foods opens bakery', text));
    const rival = await store('https://b.example/ovens', page('60 ovens: Quill Foods opens a bakery', text, '2026-11-19T15:00:00.000Z'));
    const leader = async () => (await db.story.findUniqueOrThrow({ where: { id: undated.storyId! } })).firstDocumentId;
    expect(await leader()).toBe(rival.id);
    for (const [published, leads] of [['2026-11-19', rival], ['2026-11-19T06:00:00.000Z', undated], ['2026-11-19T18:00:00.000Z', undated]] as const) {
      await store('https://a.example/ovens', page('Quill Foods opens bakery', text, published));
      expect(await leader()).toBe(leads.id);
    }
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

  test('that holds two reports whole makes one story of them', async () => {
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
