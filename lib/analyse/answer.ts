import { z } from 'zod';
import type { ClaimedSignal } from '#lib/model/analysis.ts';
import { SignalTypeKey } from '#lib/model/signal-type.ts';
import { cleanText, Text } from '#lib/model/text.ts';

const MAX_SIGNALS_PER_ITEM = 20;
const MAX_REASON_CHARS = 300;
/** News tells of our time; any other year is a slip of the model's. */
const MIN_YEAR = 1900;
const MAX_YEAR = 2200;

/** A string of at most so many characters, cleaned of what no database stores. */
const text = (maxChars: number): z.ZodString => Text.trim().min(1).max(maxChars);

const Signal = z.strictObject({
  type: SignalTypeKey,
  company: text(200),
  title: text(400),
  event_date: z.iso.date().transform(toPlausibleDate).nullable(),
  confidence: z.number().min(0).max(1),
  quote: text(4_000),
});
const Item = z.strictObject({ id: z.string(), signals: z.array(Signal).max(MAX_SIGNALS_PER_ITEM) });
const Answer = z.strictObject({ results: z.array(z.unknown()) });
const ItemId = z.object({ id: z.string() });

/** What the answer says of one document, or why it cannot be used. */
export type ParsedItem =
  | { id: string; claims: ClaimedSignal[]; error: null }
  | { id: string; claims: null; error: { code: 'llm_bad_answer' | 'llm_missing_item'; message: string } };

/** `items` has one entry for each expected id, in that order; `reason` is set where the answer as a whole is unusable. */
export type ParsedAnswer = { items: ParsedItem[]; reason: null } | { items: null; reason: string };

/**
 * Reads a model's answer. Each document stands alone: one bad item leaves the others usable.
 * Signals of types that are not `enabled` are left out. Ids that were not asked for are ignored; an id that comes twice is an error of that item, since nothing tells which one is meant.
 */
export function parseAnswer(raw: string, expectedIds: readonly string[], enabled: readonly SignalTypeKey[]): ParsedAnswer {
  let json: unknown;
  try {
    json = JSON.parse(withoutFence(raw));
  } catch {
    return { items: null, reason: 'The answer is not JSON.' };
  }
  const answer = Answer.safeParse(json);
  if (!answer.success) return { items: null, reason: `The answer does not follow the schema: ${firstIssue(answer.error)}` };
  const { results } = answer.data;
  if (results.length > expectedIds.length * 4) return { items: null, reason: `The answer has ${results.length} results for ${expectedIds.length} documents.` };

  const byId = new Map<string, unknown[]>();
  for (const result of results) {
    const { data } = ItemId.safeParse(result);
    if (data) byId.set(data.id, [...(byId.get(data.id) ?? []), result]);
  }
  return { items: expectedIds.map((id) => parseItem(id, byId.get(id) ?? [], enabled)), reason: null };
}

function parseItem(id: string, results: readonly unknown[], enabled: readonly SignalTypeKey[]): ParsedItem {
  const [result] = results;
  if (result === undefined) return { id, claims: null, error: { code: 'llm_missing_item', message: 'The model left this document out of its answer.' } };
  if (results.length > 1) return { id, claims: null, error: { code: 'llm_bad_answer', message: 'The model answered twice for this document.' } };
  const item = Item.safeParse(result);
  if (!item.success) return { id, claims: null, error: { code: 'llm_bad_answer', message: `The model's answer does not follow the schema: ${firstIssue(item.error)}` } };
  const wanted = item.data.signals.filter(({ type }) => enabled.includes(type));
  return { id, claims: wanted.map(({ event_date, ...signal }) => ({ ...signal, eventDate: event_date })), error: null };
}

/** Some compatible servers wrap JSON in a Markdown fence although a schema was asked for. */
function withoutFence(raw: string): string {
  return raw.replace(/^\s*```(?:json)?\s*\n([\s\S]*?)\n?```\s*$/i, '$1');
}

function toPlausibleDate(date: string): string | null {
  const year = Number(date.slice(0, 4));
  return year >= MIN_YEAR && year <= MAX_YEAR ? date : null;
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return 'unknown';
  const path = issue.path.join('.');
  // The message may name a key that the model made up.
  return cleanText((path === '' ? issue.message : `${path}: ${issue.message}`).slice(0, MAX_REASON_CHARS));
}
