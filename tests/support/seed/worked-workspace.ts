import { createHash } from 'node:crypto';
import { DEFAULT_SIGNAL_TYPES, type SignalTypeKey } from '#lib/model/signal-type.ts';
import type { Db } from '#lib/db/client.ts';
import type { Prisma } from '#lib/db/generated/client.ts';

/** A readable, valid id: the same number always gives the same one, and greater numbers sort later. */
export function seedId(number: number): string {
  return `01930000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

export const USER_ID = seedId(1);
export const SOURCE = { harbour: seedId(11), northgate: seedId(12), sample: seedId(13), paused: seedId(14), search: seedId(15), deleted: seedId(16) };
export const RUN = { first: seedId(21), second: seedId(22) };
export const SIGNAL = {
  accepted: seedId(101), fresh: seedId(102), notRelevant: seedId(103), wrong: seedId(104), snoozed: seedId(105), due: seedId(106), found: seedId(107),
};

const LONG_AGO = new Date('2020-01-01T00:00:00Z');
const FAR_AHEAD = new Date('2100-01-01T00:00:00Z');

/**
 * A small workspace whose every answer can be worked out with pencil and paper:
 * six sources, six documents, seven signals, two runs and five entries of the ledger.
 */
export async function seedWorkedWorkspace(db: Db): Promise<void> {
  await db.user.create({ data: { id: USER_ID, name: 'Ada Example', email: 'ada@example.test', role: 'analyst' } });
  await seedSignalTypes(db);
  await db.source.createMany({ data: SOURCES });
  await db.run.createMany({ data: RUNS });
  await seedDocuments(db);
  await seedSignals(db);
  await seedRunRows(db);
  await seedLedger(db);
}

/** The types that ship with Karhuno, where they are not there yet. */
export async function seedSignalTypes(db: Db): Promise<void> {
  await db.signalType.createMany({ data: DEFAULT_SIGNAL_TYPES.map((type, position) => ({ ...type, position })), skipDuplicates: true });
}

const SOURCES: Prisma.SourceCreateManyInput[] = [
  { id: SOURCE.harbour, name: 'Harbour Wire', kind: 'feed', url: 'https://harbour.example/feed.xml', priority: 70, lastPolledAt: LONG_AGO, lastSuccessAt: LONG_AGO },
  {
    id: SOURCE.northgate, name: 'Northgate Trade', kind: 'feed', url: 'https://northgate.example/rss', lastPolledAt: LONG_AGO,
    consecutiveFailures: 3, lastErrorCode: 'http_error', lastErrorMessage: 'The server answered 503. Karhuno tries again later.',
  },
  { id: SOURCE.sample, name: 'Ferry Gazette', kind: 'sample', url: 'sample:ferry', options: { newsroom: 'ferry' }, lastPolledAt: LONG_AGO, lastSuccessAt: LONG_AGO },
  { id: SOURCE.paused, name: 'Quiet Page', kind: 'page', url: 'https://quiet.example/news', pausedAt: LONG_AGO },
  { id: SOURCE.search, name: 'Grain partnerships', kind: 'xmlstock', url: 'xmlstock:google?query=grain', options: { engine: 'google', query: 'grain' } },
  { id: SOURCE.deleted, name: 'Gone Daily', kind: 'feed', url: 'https://gone.example/feed', deletedAt: LONG_AGO },
];

const RUNS: Prisma.RunCreateManyInput[] = [
  {
    id: RUN.first, trigger: 'manual', status: 'finished', requestedById: USER_ID,
    createdAt: new Date('2026-11-20T08:00:00Z'), startedAt: new Date('2026-11-20T08:00:01Z'), finishedAt: new Date('2026-11-20T08:00:31Z'),
  },
  { id: RUN.second, trigger: 'schedule', status: 'running', createdAt: new Date('2026-11-21T08:00:00Z'), startedAt: new Date('2026-11-21T08:00:01Z') },
];

interface SeedDocument {
  number: number;
  title: string;
  text: string;
  listedBy: string[];
  duplicateOf?: number;
}

export const DOCUMENTS: SeedDocument[] = [
  { number: 1, title: 'Alder Freight buys Pike Haulage', text: 'Alder Freight said on Friday that it will buy Pike Haulage for 40 million euros.\n\nThe deal closes in March.', listedBy: [SOURCE.harbour, SOURCE.northgate] },
  { number: 2, title: 'Corvid Robotics raises 12 million', text: 'Corvid Robotics raised 12 million dollars in a round led by Fen Capital.\n\nIt wants to hire 40 engineers in Tampere.', listedBy: [SOURCE.harbour] },
  { number: 3, title: 'Dunmore Steel cuts 300 jobs', text: 'Dunmore Steel will cut 300 jobs at its plant in Sheffield.', listedBy: [SOURCE.northgate] },
  { number: 4, title: 'Eider Bank reports and settles', text: 'Eider Bank reported a profit of 8 million.\n\nIt also settled a lawsuit over fees.', listedBy: [SOURCE.sample] },
  { number: 5, title: 'Corvid Robotics raises 12 million (wire)', text: 'Corvid Robotics raised 12 million dollars in a round led by Fen Capital. It wants to hire 40 engineers in Tampere.', listedBy: [SOURCE.harbour], duplicateOf: 2 },
  { number: 6, title: 'Grebe Mills and Heron Foods join forces', text: 'Grebe Mills and Heron Foods will sell flour together.', listedBy: [SOURCE.search] },
];

const documentId = (number: number) => seedId(200 + number);
const versionId = (number: number) => seedId(300 + number);
const storyId = (number: number) => seedId(400 + number);
const analysisId = (number: number) => seedId(500 + number);

async function seedDocuments(db: Db): Promise<void> {
  for (const { number, title, text, listedBy, duplicateOf } of DOCUMENTS) {
    const id = documentId(number);
    const firstSeenAt = new Date(Date.UTC(2026, 10, 20, 8, 0, number));
    await db.document.create({ data: { id, canonicalUrl: `https://pages.example/${number}`, firstSeenAt, duplicateOfId: duplicateOf ? documentId(duplicateOf) : null } });
    const fetch = await db.fetch.create({
      data: { sourceId: listedBy[0]!, runId: RUN.first, url: `https://pages.example/${number}`, outcome: 'ok', httpStatus: 200, bytes: 1_000 * number, durationMs: 40, fetchedAt: firstSeenAt },
    });
    const contentHash = createHash('sha256').update(text).digest('hex');
    await db.documentVersion.create({ data: { id: versionId(number), documentId: id, contentHash, title, text, language: 'en', extractorVersion: 'test-1', fetchId: fetch.id } });
    const story = duplicateOf ? null : await db.story.create({ data: { id: storyId(number), firstDocumentId: id, firstReportedAt: firstSeenAt } });
    await db.document.update({ where: { id }, data: { currentVersionId: versionId(number), storyId: story?.id ?? storyId(duplicateOf!) } });
    await db.sighting.createMany({
      data: listedBy.map((sourceId, index) => ({ sourceId, itemUrl: `https://pages.example/${number}`, itemHash: 'h', documentId: id, firstSeenAt: new Date(firstSeenAt.getTime() + index) })),
    });
    await db.analysis.create({ data: { id: analysisId(number), documentVersionId: versionId(number), promptVersion: 'p1', model: 'embedded-1', status: 'done', runId: RUN.first } });
  }
}

interface SeedSignal {
  id: string;
  document: number;
  type: SignalTypeKey;
  company: string;
  quote: string;
  confidence: number;
  eventDate: string | null;
  data: Partial<Prisma.SignalUncheckedCreateInput>;
}

const SIGNALS: SeedSignal[] = [
  { id: SIGNAL.accepted, document: 1, type: 'acquisition', company: 'Alder Freight', quote: 'it will buy Pike Haulage for 40 million euros', confidence: 0.9, eventDate: '2026-11-20', data: { status: 'accepted' } },
  { id: SIGNAL.fresh, document: 2, type: 'funding', company: 'Corvid Robotics', quote: 'Corvid Robotics raised 12 million dollars', confidence: 0.8, eventDate: null, data: {} },
  { id: SIGNAL.notRelevant, document: 2, type: 'hiring', company: 'Corvid Robotics', quote: 'It wants to hire 40 engineers in Tampere.', confidence: 0.6, eventDate: null, data: { status: 'rejected', rejectReason: 'not_relevant' } },
  { id: SIGNAL.wrong, document: 3, type: 'layoffs', company: 'Sheffield', quote: 'will cut 300 jobs', confidence: 0.5, eventDate: '2026-11-18', data: { status: 'rejected', rejectReason: 'wrong_company' } },
  { id: SIGNAL.snoozed, document: 4, type: 'earnings', company: 'Eider Bank', quote: 'Eider Bank reported a profit of 8 million.', confidence: 0.7, eventDate: null, data: { status: 'snoozed', snoozedUntil: FAR_AHEAD } },
  { id: SIGNAL.due, document: 4, type: 'legal', company: 'Eider Bank', quote: 'It also settled a lawsuit over fees.', confidence: 0.7, eventDate: '2026-11-19', data: { status: 'snoozed', snoozedUntil: LONG_AGO } },
  { id: SIGNAL.found, document: 6, type: 'partnership', company: 'Grebe Mills', quote: 'Grebe Mills and Heron Foods will sell flour together.', confidence: 0.95, eventDate: '2026-11-21', data: { status: 'accepted', runId: RUN.second } },
];

async function seedSignals(db: Db): Promise<void> {
  for (const [index, { id, document, type, company, quote, confidence, eventDate, data }] of SIGNALS.entries()) {
    const text = DOCUMENTS.find(({ number }) => number === document)!.text;
    const startOffset = text.indexOf(quote);
    const words = { company, title: `${company}: ${type}`, confidence, eventDate: eventDate === null ? null : new Date(eventDate) };
    await db.signal.create({
      data: {
        ...words, id, storyId: storyId(document), type, companyKey: company.toLowerCase(), model: 'embedded-1', runId: RUN.first, createdAt: new Date(Date.UTC(2026, 10, 20, 9, index)), ...data,
        evidence: {
          create: { ...words, documentVersionId: versionId(document), analysisId: analysisId(document), field: 'text', quote, startOffset, endOffset: startOffset + quote.length, verification: 'verified' },
        },
      },
    });
  }
  await db.review.create({ data: { signalId: SIGNAL.wrong, userId: USER_ID, fromStatus: 'new', toStatus: 'rejected', reason: 'wrong_company', note: 'A city' } });
}

async function seedRunRows(db: Db): Promise<void> {
  await db.runSource.createMany({
    data: [
      { runId: RUN.first, sourceId: SOURCE.harbour, status: 'done', listedItems: 5, unchangedItems: 2, postponedItems: 0 },
      { runId: RUN.first, sourceId: SOURCE.northgate, status: 'failed', errorCode: 'http_error', errorMessage: 'The server answered 503.' },
      { runId: RUN.second, sourceId: SOURCE.search, status: 'running' },
    ],
  });
  const item = (number: number, data: Pick<Prisma.RunItemCreateManyInput, 'stage' | 'outcome'> & Partial<Prisma.RunItemCreateManyInput>): Prisma.RunItemCreateManyInput => ({
    runId: RUN.first, sourceId: SOURCE.harbour, url: `https://pages.example/${number}`, canonicalUrl: `https://pages.example/${number}`, listed: {}, itemHash: 'h', ...data,
  });
  await db.runItem.createMany({
    data: [
      item(1, { stage: 'done', outcome: 'kept', signalCount: 1 }),
      item(2, { stage: 'done', outcome: 'kept', signalCount: 2 }),
      item(5, { stage: 'dedupe', outcome: 'dropped', dropReason: 'duplicate_text' }),
    ],
  });
}

async function seedLedger(db: Db): Promise<void> {
  const rate = { exchangeRateDate: new Date('2026-11-20') };
  await db.ledgerEntry.create({
    data: {
      id: seedId(601), idempotencyKey: 'e1', kind: 'llm', state: 'settled', reservedNanos: 1_500_000_000n, settledNanos: 1_000_000_001n, description: 'Two documents',
      runId: RUN.first, occurredAt: new Date('2026-11-20T23:30:00Z'), ...rate,
      shares: {
        create: [
          { position: 0, sourceId: SOURCE.harbour, documentId: documentId(1), amountNanos: 500_000_001n },
          { position: 1, sourceId: SOURCE.northgate, documentId: documentId(3), amountNanos: 500_000_000n },
        ],
      },
      call: { create: { model: 'test-model', promptVersion: 'p1', attempt: 1, status: 'answered', inputTokens: 1_200, outputTokens: 80 } },
    },
  });
  await db.ledgerEntry.createMany({
    data: [
      { id: seedId(602), idempotencyKey: 'e2', kind: 'llm', state: 'unknown', reservedNanos: 2_000_000_000n, description: 'Lost call', occurredAt: new Date('2026-11-21T09:00:00Z'), ...rate },
      {
        id: seedId(603), idempotencyKey: 'e3', kind: 'search', state: 'settled', reservedNanos: 400_000_000n, settledNanos: 300_000_000n, originalAmount: '24', originalCurrency: 'RUB',
        description: 'Google search', sourceId: SOURCE.search, runId: RUN.second, occurredAt: new Date('2026-11-21T10:00:00Z'), ...rate,
      },
      { id: seedId(604), idempotencyKey: 'e4', kind: 'llm', state: 'reserved', reservedNanos: 700_000_000n, description: 'Under way', runId: RUN.second, occurredAt: new Date('2026-11-23T10:00:00Z'), ...rate },
      { id: seedId(605), idempotencyKey: 'e5', kind: 'llm', state: 'released', reservedNanos: 900_000_000n, description: 'Given back', occurredAt: new Date('2026-11-22T10:00:00Z'), ...rate },
    ],
  });
  await db.budget.createMany({ data: [{ period: 'day', limitNanos: 5_000_000_000n }, { period: 'month', limitNanos: 50_000_000_000n }, { period: 'run', limitNanos: 1_000_000_000n }] });
}
