import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { analyseBatch, type AnalyseBatchDeps, type BatchItem, type ItemOutcome } from '#lib/analyse/analyse-batch.ts';
import { createOpenAi } from '#lib/analyse/llm.ts';
import type { LlmMeter } from '#lib/analyse/llm-meter.ts';
import { countDocumentTokens } from '#lib/analyse/prompt.ts';
import { AppError } from '#lib/errors.ts';
import { DEFAULT_SIGNAL_TYPES } from '#lib/model/signal-type.ts';
import { type Fault, type LlmServer, startLlmServer } from '#tests/support/llm-server.ts';

const TITLES = [
  'Brightwater Systems acquires Nordlicht Software for $40 million',
  'Kestrel Motors recalls 12,000 vans over faulty brakes',
  'Ostrava Steel files for bankruptcy after failed rescue talks',
  'Gardening tips for a dry summer',
];

let server: LlmServer;
beforeEach(async () => {
  server = await startLlmServer();
});
afterEach(() => server.close());

interface BookedCall {
  attempt: number;
  documents: string[];
  end: 'started' | 'answered' | 'failed';
  response: string | null;
  hasUsage: boolean;
  billed: 'no' | 'unknown' | null;
}

function recordingMeter(calls: BookedCall[]): LlmMeter {
  return {
    started: async ({ attempt, items }) => {
      calls.push({ attempt, documents: items.map(({ documentVersionId }) => documentVersionId), end: 'started', response: null, hasUsage: false, billed: null });
      return String(calls.length - 1);
    },
    answered: async (id, { response, usage }) => {
      calls[Number(id)] = { ...calls[Number(id)]!, end: 'answered', response, hasUsage: usage !== null };
    },
    failed: async (id, { billed }) => {
      calls[Number(id)] = { ...calls[Number(id)]!, end: 'failed', billed };
    },
  };
}

function toItems(titles: readonly string[]): BatchItem[] {
  return titles.map((title, i) => ({
    documentVersionId: `version-${i}`,
    document: { id: `document-${i}`, title, text: `${title}. More was not said.`, language: 'en', published: '2026-03-02T08:00:00Z' },
    excerpt: title,
    tokens: countDocumentTokens(title),
  }));
}

interface Run {
  outcomes: ItemOutcome[];
  calls: BookedCall[];
  waitsMs: number[];
}

async function run(faults: Fault[], titles: readonly string[] = TITLES, change: Partial<AnalyseBatchDeps> = {}): Promise<Run> {
  server.script(...faults);
  const calls: BookedCall[] = [];
  const waitsMs: number[] = [];
  let key = 0;
  const deps: AnalyseBatchDeps = {
    client: createOpenAi({ apiKey: 'test-key', baseUrl: server.url, fetch }),
    meter: recordingMeter(calls),
    model: 'local',
    types: DEFAULT_SIGNAL_TYPES,
    timeoutMs: 5_000,
    signal: new AbortController().signal,
    delimiter: () => `key-${(key += 1)}`,
    now: () => Date.parse('2026-03-02T09:00:00Z'),
    random: () => 0.5,
    sleep: async (ms) => void waitsMs.push(ms),
    ...change,
  };
  return { outcomes: await analyseBatch(toItems(titles), deps), calls, waitsMs };
}

const statuses = (outcomes: readonly ItemOutcome[]): string[] => outcomes.map((outcome) => (outcome.status === 'done' ? outcome.signals.map(({ type }) => type).join('+') || 'none' : outcome.code));
const GOOD = ['acquisition', 'recall', 'bankruptcy', 'none'];

describe('a batch that goes well', () => {
  test('brings every document its signals, with the quote at its place', async () => {
    const { outcomes, calls } = await run([]);
    expect(statuses(outcomes)).toEqual(GOOD);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ end: 'answered', attempt: 1, hasUsage: true });
    for (const [i, outcome] of outcomes.entries()) {
      if (outcome.status !== 'done') throw new Error('failed');
      for (const { evidence } of outcome.signals) expect(toItems(TITLES)[i]!.document[evidence.field].slice(evidence.startOffset, evidence.endOffset)).toBe(evidence.quote);
    }
  });

  test('asks for a strict schema, puts what never changes first, and tells no document our ids', async () => {
    await run([]);
    const body = server.requests[0]?.body;
    expect(body).toMatchObject({ response_format: { type: 'json_schema', json_schema: { strict: true } }, messages: [{ role: 'system' }, { role: 'user' }] });
    expect(JSON.stringify(body?.messages).split('"user"')[0]).not.toMatch(/key-1|Brightwater/);
    expect(JSON.stringify(body)).not.toContain('version-0');
  });
});

describe('faults that heal', () => {
  test.each<{ name: string; faults: Fault[]; calls: number }>([
    { name: 'a rate limit with Retry-After', faults: ['rate_limited'], calls: 2 },
    { name: 'a rate limit without', faults: ['rate_limited_no_hint'], calls: 2 },
    { name: 'two server errors', faults: ['server_error', 'overloaded'], calls: 3 },
    { name: 'a reset connection', faults: ['reset'], calls: 2 },
    { name: 'a page instead of a completion', faults: ['html'], calls: 2 },
    { name: 'usage left out', faults: ['no_usage'], calls: 1 },
    { name: 'usage beyond belief', faults: ['huge_usage'], calls: 1 },
    { name: 'NUL in every string', faults: ['nul'], calls: 1 },
    { name: 'a date in the year 0', faults: ['year_zero'], calls: 1 },
    { name: 'an answer in a Markdown fence', faults: ['fenced'], calls: 1 },
    { name: 'an id that nobody asked for', faults: ['unknown_id'], calls: 1 },
    { name: 'a document left out', faults: ['missing_id'], calls: 2 },
    { name: 'a document answered twice', faults: ['double_id'], calls: 2 },
    { name: 'one item against the schema', faults: ['bad_item'], calls: 2 },
    { name: 'truncated JSON', faults: ['truncated_json'], calls: 3 },
    { name: 'an answer cut off', faults: ['length'], calls: 3 },
    { name: 'all output spent on thought', faults: ['length_empty'], calls: 3 },
    { name: 'a refusal', faults: ['refusal'], calls: 3 },
    { name: 'a refusal in plain words', faults: ['refusal_text'], calls: 3 },
    { name: 'an empty answer', faults: ['empty'], calls: 3 },
    { name: 'another schema', faults: ['wrong_schema'], calls: 3 },
    { name: 'keys that the schema forbids', faults: ['extra_key'], calls: 3 },
    { name: 'ten thousand results', faults: ['too_many'], calls: 3 },
  ])('$name', async ({ faults, calls }) => {
    const result = await run(faults);
    expect(statuses(result.outcomes)).toEqual(GOOD);
    expect(result.calls).toHaveLength(calls);
    expect(result.calls.filter(({ end }) => end === 'started')).toEqual([]);
  });

  test.each<{ fault: Fault }>([{ fault: 'no_usage' }, { fault: 'huge_usage' }])('$fault: the cost is booked as unknown', async ({ fault }) => {
    expect((await run([fault])).calls).toMatchObject([{ end: 'answered', hasUsage: false }]);
  });

  test('Retry-After is waited for, with jitter on top', async () => {
    expect((await run(['rate_limited'])).waitsMs).toEqual([2_500]);
  });

  test('only the document that was left out is asked again', async () => {
    const { calls } = await run(['missing_id']);
    expect(calls.map(({ documents }) => documents)).toEqual([['version-0', 'version-1', 'version-2', 'version-3'], ['version-0']]);
  });

  test('the time limit covers the whole answer, not only its beginning', async () => {
    const { outcomes, calls } = await run(['drip'], TITLES, { timeoutMs: 400 });
    expect(statuses(outcomes)).toEqual(GOOD);
    expect(calls[0]).toMatchObject({ end: 'failed', billed: 'unknown' });
  });
});

test('a signal of a type that is switched off is not taken', async () => {
  const { outcomes } = await run(['other_type'], TITLES, { types: DEFAULT_SIGNAL_TYPES.filter(({ key }) => key !== 'hiring') });
  expect(statuses(outcomes)).toEqual(['none', 'none', 'none', 'none']);
  expect(statuses((await run(['other_type'])).outcomes)).toEqual(['hiring', 'hiring', 'hiring', 'none']);
});

describe('faults that do not heal', () => {
  test.each<{ name: string; fault: Fault; code: string; calls: number }>([
    { name: 'no credit', fault: 'no_quota', code: 'llm_failed', calls: 1 },
    { name: 'a wrong key', fault: 'unauthorized', code: 'llm_no_key', calls: 1 },
    { name: 'a model that the server does not have', fault: 'unknown_model', code: 'llm_failed', calls: 1 },
    { name: 'an answer by another model', fault: 'wrong_model', code: 'llm_failed', calls: 1 },
    { name: 'an answer by a model whose name begins alike', fault: 'shorter_model', code: 'llm_failed', calls: 1 },
    { name: 'a wait longer than a run', fault: 'rate_limited_long', code: 'throttled', calls: 1 },
    { name: 'errors without end', fault: 'server_error', code: 'llm_failed', calls: 3 },
    { name: 'a server that never answers', fault: 'silent', code: 'timeout', calls: 3 },
  ])('$name: $calls call(s), and every document failed', async ({ fault, code, calls }) => {
    server.decide(() => fault);
    const result = await run([], TITLES, { timeoutMs: fault === 'silent' ? 100 : 5_000 });
    expect(statuses(result.outcomes)).toEqual([code, code, code, code]);
    expect(result.calls).toHaveLength(calls);
    expect(result.calls.filter(({ end }) => end === 'started')).toEqual([]);
  });

  test('one poisonous document fails alone', async () => {
    server.decide(({ documents }) => (documents.some(({ text }) => text.includes('Kestrel')) ? 'refusal' : 'ok'));
    const { outcomes } = await run([]);
    expect(statuses(outcomes)).toEqual(['acquisition', 'llm_bad_answer', 'bankruptcy', 'none']);
  });

  test('a single document that breaks the schema is asked twice and no more', async () => {
    server.decide(() => 'bad_item');
    const { outcomes, calls } = await run([], TITLES.slice(0, 1));
    expect(statuses(outcomes)).toEqual(['llm_bad_answer']);
    expect(calls).toHaveLength(2);
  });

  test('a document that is left out twice is named so', async () => {
    server.decide(() => 'missing_id');
    expect(statuses((await run([], TITLES.slice(0, 1))).outcomes)).toEqual(['llm_missing_item']);
  });

  test('a budget that is used up sends nothing', async () => {
    const meter: LlmMeter = { ...recordingMeter([]), started: async () => { throw new AppError('budget_exceeded', 'The budget is used up.'); } };
    const { outcomes } = await run([], TITLES, { meter });
    expect(statuses(outcomes)).toEqual(Array(4).fill('budget_exceeded'));
    expect(server.requests).toHaveLength(0);
  });

  test('an error of the ledger is not swallowed', async () => {
    const meter: LlmMeter = { ...recordingMeter([]), answered: async () => { throw new TypeError('database gone'); } };
    await expect(run([], TITLES, { meter })).rejects.toThrow('database gone');
  });

  test('cancelling ends the wait and marks what is left', async () => {
    const controller = new AbortController();
    const sleep = async (): Promise<void> => controller.abort();
    const { outcomes } = await run(['server_error'], TITLES, { signal: controller.signal, sleep });
    expect(statuses(outcomes)).toEqual(Array(4).fill('cancelled'));
  });
});

describe('answers that lie', () => {
  test.each<{ fault: Fault; reason: string }>([
    { fault: 'invented_quote', reason: 'quote_not_found' },
    { fault: 'foreign_quote', reason: 'quote_not_found' },
    { fault: 'wrong_company', reason: 'company_not_named' },
  ])('$fault is refused', async ({ fault, reason }) => {
    const { outcomes } = await run([fault]);
    expect(statuses(outcomes)).toEqual(['none', 'none', 'none', 'none']);
    expect(outcomes.flatMap((outcome) => (outcome.status === 'done' ? outcome.refused : [])).map((refused) => refused.reason)).toEqual([reason, reason, reason]);
  });
});

test('with three faults in ten, every document ends in one state, and what is done equals the run without faults', async () => {
  const faults: Fault[] = ['server_error', 'truncated_json', 'missing_id', 'reset', 'bad_item', 'refusal'];
  server.decide(({ count }) => (count % 10 < 3 ? faults[count % faults.length]! : 'ok'));
  for (let i = 0; i < 25; i += 1) {
    const { outcomes } = await run([]);
    expect(outcomes.map(({ documentVersionId }) => documentVersionId)).toEqual(['version-0', 'version-1', 'version-2', 'version-3']);
    for (const [index, status] of statuses(outcomes).entries()) expect([GOOD[index], 'llm_bad_answer', 'llm_missing_item']).toContain(status);
  }
});
