import type { SignalTypeKey } from '#lib/model/signal-type.ts';
import { isCommonWord } from './is-common-word.ts';
import { AUTHORITIES, KNOWN_COMPANIES, PLACES } from './name-lists.ts';
import { NAME_TAIL, ROLE_NOUN } from './name-shapes.ts';
import { findNames, type Evidence, type Name } from './names.ts';

/** Where else to look when the sentence names nobody. */
export interface CompanyContext {
  title: string;
  lead: string;
  evidence: Evidence;
}

/** After these the company follows that the event concerns. */
const AFTER_TRIGGER: Partial<Record<SignalTypeKey, RegExp>> = {
  acquisition: /\b(?:acquired|bought|purchased|taken\sover|snapped\sup|acquisition\sof\s.{1,60}?)\s(?:by|from)\s/iu,
  executive_change: /\b(?:joins|joined|joining|leaves|leaving|leads?|CEO\sof|CEO\sat|president\sof|chairman\sof|head\sof|officer\sof|director\sof|officer\sat|boss\sof|board\sof|board\sat|chief\sof|role\sat|post\sat|out\sat|exits|quits|departs)\s(?:the\s)?/iu,
  contract_win: /\b(?:awards?|awarded|selects?|selected|picks?|chooses?|taps?|contract\s(?:to|for)|orders?\s.{1,40}?\sfrom)\s/iu,
  funding: /\b(?:round\s(?:in|for|of)|(?:invests?|invested|pours?|pumps?|plows?|investment|stake|bet)\s(?:\S+\s){0,4}?in(?:to)?|backs?|lend|lent|grant(?:ed)?|funding\s(?:for|in))\s/iu,
  layoffs: /\b(?:at|by|hits?|layoffs\sat|cuts\sat|from)\s/iu,
  legal: /\b(?:sues|sued|suing|fines|fined|against|into|charges|accuses|probes?|probing|investigat\w+(?:\s(?:of|into))?|blocks?|orders|hits|over|tells|warns|clears|approves|behalf\sof|investors\s(?:in|of)|shareholders\sof)\s/iu,
  security_incident: /\b(?:at|hits?|against|on|from|of|hacked|breached|targets?)\s/iu,
  recall: /\b(?:recall\sof|recalls?|over|recalled\sby|by)\s/iu,
  ipo: /\b(?:IPO\sof|listing\sof|IPO\sfor)\s/iu,
  shareholder_return: /\b(?:dividend\sof|dividend\sfrom|buyback\sby)\s/iu,
};
/** For these the company after the trigger is right, even if one stands before it. */
const OBJECT_FIRST: Partial<Record<SignalTypeKey, RegExp>> = {
  acquisition: /\b(?:acquired|bought|purchased|taken\sover)\sby\s/iu,
  executive_change: /\b(?:joins|joined|joining)\s/iu,
  contract_win: /\b(?:awards|awarded|selects|selected|picks|chooses)\s(?!a?\s?(?:contract|order)\b)/iu,
  funding: /\b(?:leads?|led|invests?|invested|backs?|pours|pumps)\s(?:\S+\s){0,6}?(?:in|into|for)\s/iu,
  security_incident: /(?:^|\s)(?:[Cc]laims?|breached|hacked|targets?|hits?|attack\son|breach\s(?:at|of)|hack\sof|(?:data|records)\sfrom)\s/u,
};
/** A contract's winner and an attack's victim follow at once: "awarded Harrowdene a contract". */
const MAX_OBJECT_GAP_CHARS = 5;
const ADJACENT_OBJECT: ReadonlySet<SignalTypeKey> = new Set(['contract_win', 'security_incident']);
/** "… as Apple CEO", "Apple’s chief executive": names whose person is meant. */
const ROLE_FOLLOWS = new RegExp(String.raw`^(?:['’]s?)?\s(?:(?:new|next|former|interim|longtime|outgoing|co-|vice)\s?)*${ROLE_NOUN}\b`, 'i');
/** A new clause with a subject of its own. */
const CLAUSE_START = /(?:[;:—–]|\s-)\s|,\s(?=\p{Lu})|\s(?:[Aa]s|[Aa]fter|[Ww]hile|[Aa]mid|[Bb]ecause|[Ww]hen|that|who|which)\s/gu;
/** "sold at X": the shop is not the maker. */
const SELLER_BEFORE = /\b(?:sold|available|stocked|distributed|bought|purchased)\s(?:at|by|in|through)\s(?:the\s)?(?:\S+,?\s(?:and\s)?){0,3}$/iu;

/** Texts that keep a name back write "Company" in its place, without an article and in an ordinary sentence. */
const WITHHELD = /(?:^|(?<!\b(?:the|a|an|this|our|its|each|per)\s))\bCompany(?:['’]s)?\s\p{Ll}/u;

/**
 * The company that an event of this type concerns, as the text names it; null if it names none that can be told from people,
 * products, places and authorities.
 * @param trigger place of the words that tell the event
 */
export function findCompany(type: SignalTypeKey, sentence: string, trigger: number, context: CompanyContext): { name: string; certainty: number } | null {
  if (!/\p{Lu}/u.test(`${sentence}${context.title}${context.lead}`)) return findUncapitalised(sentence, trigger);
  const names = findCandidates(type, sentence, context.evidence);
  const found = findInSentence(type, sentence, trigger, names);
  if (found) return { name: settleName(found.name.text, context), certainty: found.certainty };
  for (const text of [context.title, context.lead]) {
    const [first] = findCandidates(type, text, context.evidence);
    if (first) return { name: settleName(first.text, context), certainty: 0.8 };
  }
  return WITHHELD.test(sentence) ? { name: 'Company', certainty: 0.6 } : null;
}

function findCandidates(type: SignalTypeKey, text: string, evidence: Evidence): Name[] {
  return findNames(text, evidence)
    .filter(({ kind }) => kind === 'company')
    .filter(({ start }) => type !== 'recall' || !SELLER_BEFORE.test(text.slice(0, start)));
}

function findInSentence(type: SignalTypeKey, sentence: string, trigger: number, names: readonly Name[]): { name: Name; certainty: number } | null {
  const objectFirst = OBJECT_FIRST[type];
  const object = objectFirst && firstAfter(names, sentence, objectFirst, ADJACENT_OBJECT.has(type) ? MAX_OBJECT_GAP_CHARS : Infinity);
  if (object) return { name: object, certainty: 1 };
  const subject = findSubject(names.filter(({ end }) => end <= trigger + 2), sentence, trigger);
  if (subject) return { name: subject, certainty: 1 };
  const employer = type === 'executive_change' ? names.find(({ end }) => ROLE_FOLLOWS.test(sentence.slice(end))) : undefined;
  if (employer) return { name: employer, certainty: 1 };
  const afterPattern = AFTER_TRIGGER[type];
  const after = afterPattern && firstAfter(names, sentence, afterPattern);
  if (after) return { name: after, certainty: 0.9 };
  return names[0] ? { name: names[0], certainty: 0.85 } : null;
}

/** The first company of the clause in which the trigger stands; of an owner and what it owns, the latter. */
function findSubject(before: readonly Name[], sentence: string, trigger: number): Name | null {
  if (before.length === 0) return null;
  const starts = [...sentence.slice(0, trigger).matchAll(CLAUSE_START)].map(({ 0: text, index }) => index + text.length).filter((start) => before.some((name) => name.start >= start));
  // "Uber, Lyft cut jobs": a comma within a list begins no clause.
  const clause = starts.findLast((start) => !before.some(({ end }) => start - end <= 2 && start > end)) ?? 0;
  const inClause = before.filter(({ start }) => start >= clause);
  const [first, second] = inClause;
  if (!first) return before.at(-1)!;
  const isOwner = second && /^['’]s?\s$/u.test(sentence.slice(first.end - 2, second.start).replace(/^[^'’]*/u, ''));
  return isOwner ? second : first;
}

function firstAfter(names: readonly Name[], sentence: string, pattern: RegExp, maxGapChars = Infinity): Name | null {
  const match = pattern.exec(sentence);
  if (!match) return null;
  const from = match.index + match[0].length;
  return names.find(({ start }) => start >= from - 1 && start - from <= maxGapChars) ?? null;
}

/** The name in the fuller form that the document itself gives: "Corvale" is "Corvale Homewares" where the lead says so. */
function settleName(name: string, { title, lead, evidence }: CompanyContext): string {
  if (name.includes(' ') || name.search(KNOWN_COMPANIES) >= 0) return name;
  const isFuller = ({ kind, text }: Name): boolean => kind === 'company' && text.startsWith(`${name} `) && NAME_TAIL.test(text.split(' ').at(-1)!);
  return [title, lead].flatMap((text) => findNames(text, evidence)).find(isFuller)?.text ?? name;
}

/** In a text without capital letters: the words nearest the trigger that are no common words. */
function findUncapitalised(sentence: string, trigger: number): { name: string; certainty: number } | null {
  const words = [...sentence.matchAll(/[\p{L}\p{N}][\p{L}\p{N}&'’.-]*/gu)];
  const runs: { text: string; end: number }[] = [];
  let previousEnd = -2;
  for (const { 0: word, index } of words) {
    if (isCommonWord(word) || PLACES.has(word) || AUTHORITIES.has(word) || /^\p{N}/u.test(word)) continue;
    const last = runs.at(-1);
    if (last && index - previousEnd <= 1) Object.assign(last, { text: `${last.text} ${word}`, end: index + word.length });
    else runs.push({ text: word, end: index + word.length });
    previousEnd = index + word.length;
  }
  const best = runs.findLast(({ end }) => end <= trigger + 1) ?? runs[0];
  return best ? { name: best.text, certainty: 0.7 } : null;
}
