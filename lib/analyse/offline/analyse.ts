import type { AnalysisDocument, QuoteSpan, VerifiedSignal } from '#lib/model/analysis.ts';
import { SIGNAL_TYPE_KEYS, type SignalTypeKey } from '#lib/model/signal-type.ts';
import { isCompanyNamed } from '../company-name.ts';
import { splitSentences } from '../sentences.ts';
import { findCompany, type CompanyContext } from './company.ts';
import { findEventDate } from './event-date.ts';
import { extractFeatures, hasStrongPattern, matchPatterns, type PatternHits } from './features.ts';
import { isFurniture } from './is-furniture.ts';
import { loadModel, predict } from './model.ts';
import { gatherEvidence } from './names.ts';
import { isHedged } from './is-hedged.ts';
import { isNoEvent } from './no-event.ts';
import { TYPE_PATTERNS } from './patterns.ts';

/** News tells its events at the beginning; sentences after these are not read. */
const MAX_SENTENCES = 40;
/** The lead that is judged together with the title. */
const LEAD_SENTENCES = 2;
const MAX_LEAD_CHARS = 400;
/** What a sentence further down must reach on its own. */
const BODY_THRESHOLD = 0.95;
const BODY_DISCOUNT = 0.7;
const MAX_BODY_SIGNALS = 3;
/** Shop, service and index pages have shorter titles than news; with one of those only what is clear counts. */
const MIN_NEWS_TITLE_WORDS = 4;
const CLEAR_THRESHOLD = 0.7;
const MAX_TITLE_CHARS = 200;
/** What is only rumoured or thought of is less sure, however clearly it is told. */
const HEDGED_DISCOUNT = 0.6;
/** Launches are told of everywhere and all the time; the doubtful ones are passed over. */
const MIN_LAUNCH_CONFIDENCE = 0.4;
const ENDS_AS_SENTENCE = /[.!?…]["”’)]*$/;

interface Verdict {
  hits: PatternHits;
  probabilities: ReadonlyMap<SignalTypeKey, number>;
}

/** A title or a sentence. */
interface Unit {
  field: QuoteSpan['field'];
  text: string;
  start: number;
  /** Reached when it is first asked for: of most sentences further down nobody asks. */
  verdict: () => Verdict;
}

interface Found {
  type: SignalTypeKey;
  probability: number;
  evidence: Unit;
}

/**
 * Finds business signals without a language model: a linear classifier and patterns decide on title and lead first; sentences
 * further down count only if they are very clear and the document as a whole is news. English only; others stay silent
 * unless they read alike. Evidence is the title or a sentence, verbatim.
 * @param doc.company if known, the company that the document is about
 */
export function analyseOffline(doc: AnalysisDocument & { company?: string }): VerifiedSignal[] {
  const title = doc.title.trim() === '' ? null : toUnit('title', doc.title, 0);
  const sentences = readSentences(doc);
  const lead = sentences.slice(0, LEAD_SENTENCES).map(({ text }) => text).join(' ').slice(0, MAX_LEAD_CHARS);
  const head = title === null || lead === '' ? null : judge(`${title.text.trim()}. ${lead}`);
  const isNewsTitle = title === null || title.text.trim().split(/\s+/).length >= MIN_NEWS_TITLE_WORDS;
  const inHead = SIGNAL_TYPE_KEYS
    .flatMap((type) => findInHead(type, title, sentences, head?.probabilities ?? null) ?? [])
    .filter(({ probability }) => isNewsTitle || sentences.length <= LEAD_SENTENCES || probability >= CLEAR_THRESHOLD);
  const inBody = isNewsTitle ? findInBody(inHead, title, sentences) : [];
  if (inHead.length + inBody.length === 0) return [];
  const context: CompanyContext = { title: doc.title, lead, evidence: gatherEvidence(doc.title, doc.text) };
  const signals = inHead.filter(({ type, evidence }) => !isNoEvent(type, evidence.text, doc.title, lead)).flatMap((item) => toSignal(item, doc, context) ?? []);
  // Further down a company counts only if the title or the lead has introduced it.
  const introduced = { title: doc.title, text: lead };
  signals.push(...inBody.flatMap((item) => toSignal(item, doc, context) ?? []).filter(({ company }) => isCompanyNamed(company, introduced)));
  return dropRepeated(signals.filter(({ type, confidence }) => type !== 'product_launch' || confidence >= MIN_LAUNCH_CONFIDENCE));
}

/** The sentences that news consists of; datelines, bylines and the page's own words are passed over. */
function readSentences(doc: AnalysisDocument): Unit[] {
  const spans = splitSentences(doc.text).filter(({ start, end }) => !isFurniture(doc.text.slice(start, end), doc.title));
  return spans.slice(0, MAX_SENTENCES).map(({ start, end }) => toUnit('text', doc.text.slice(start, end), start));
}

function toUnit(field: QuoteSpan['field'], text: string, start: number): Unit {
  let reached: Verdict | null = null;
  return { field, text, start, verdict: () => (reached ??= judge(text)) };
}

function judge(text: string): Verdict {
  const hits = matchPatterns(text);
  const features = extractFeatures(text, hits);
  const model = loadModel();
  return { hits, probabilities: new Map(SIGNAL_TYPE_KEYS.map((type) => [type, predict(model.get(type)!, features)])) };
}

/** Title and lead decide together; the stronger of the two readings counts, and the clearest sentence is the evidence. */
function findInHead(type: SignalTypeKey, title: Unit | null, sentences: readonly Unit[], head: Verdict['probabilities'] | null): Found | null {
  const units = [...(title ? [title] : []), ...sentences.slice(0, LEAD_SENTENCES)];
  const titleOrFirst = units[0];
  if (!titleOrFirst) return null;
  const of = (unit: Unit): number => unit.verdict().probabilities.get(type)!;
  const probability = head === null ? Math.max(...units.map(of)) : (Math.max(head.get(type)!, of(titleOrFirst)) + head.get(type)!) / 2;
  if (probability < loadModel().get(type)!.threshold) return null;
  const evidence = units.reduce((best, unit) => (of(unit) > of(best) ? unit : best));
  return { type, probability, evidence };
}

/** Clear sentences further down, unless the document is of a kind that carries no news. */
function findInBody(found: readonly Found[], title: Unit | null, sentences: readonly Unit[]): Found[] {
  if (title && title.verdict().hits.silent.length > 0 && found.length === 0) return [];
  const types = new Set(found.map(({ type }) => type));
  const clear = sentences.slice(LEAD_SENTENCES).filter(({ text }) => ENDS_AS_SENTENCE.test(text) && hasStrongPattern(text)).flatMap((evidence) => {
    const { hits, probabilities } = evidence.verdict();
    if (hits.silent.length > 0) return [];
    return SIGNAL_TYPE_KEYS
      .filter((type, i) => !types.has(type) && hits.types[i]!.strong && probabilities.get(type)! >= BODY_THRESHOLD)
      .map((type) => ({ type, probability: probabilities.get(type)! * BODY_DISCOUNT, evidence }));
  });
  const best = new Map<SignalTypeKey, Found>();
  for (const item of clear) {
    if (item.probability > (best.get(item.type)?.probability ?? 0)) best.set(item.type, item);
  }
  return [...best.values()].sort((a, b) => b.probability - a.probability).slice(0, MAX_BODY_SIGNALS);
}

function toSignal({ type, probability, evidence }: Found, doc: AnalysisDocument & { company?: string }, context: CompanyContext): VerifiedSignal | null {
  const { strong, weak } = TYPE_PATTERNS[type];
  const told = strong.exec(evidence.text) ?? weak.exec(evidence.text);
  const trigger = told?.index ?? evidence.text.length;
  const company = doc.company ? { name: doc.company, certainty: 1 } : findCompany(type, evidence.text, trigger, context);
  if (company === null) return null;
  const doubt = isHedged(evidence.text, trigger, trigger + (told?.[0].length ?? 0)) ? HEDGED_DISCOUNT : 1;
  const startOffset = evidence.start;
  const endOffset = startOffset + evidence.text.length;
  return {
    type,
    company: company.name,
    title: shorten(doc.title.trim() === '' ? evidence.text : doc.title.trim()),
    eventDate: findEventDate(evidence.text, doc.published),
    confidence: Math.round(probability * company.certainty * doubt * 100) / 100,
    evidence: { field: evidence.field, quote: evidence.text, startOffset, endOffset, verification: 'verified' },
  };
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= MAX_TITLE_CHARS ? line : `${line.slice(0, MAX_TITLE_CHARS - 1).replace(/\s+\S*$/, '')}…`;
}

function dropRepeated(signals: readonly VerifiedSignal[]): VerifiedSignal[] {
  const best = new Map<string, VerifiedSignal>();
  for (const signal of signals) {
    const key = `${signal.type}\n${signal.company.toLowerCase()}`;
    if (signal.confidence > (best.get(key)?.confidence ?? -1)) best.set(key, signal);
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence);
}
