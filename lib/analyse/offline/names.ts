import { splitSentences } from '../sentences.ts';
import { isCommonWord } from './is-common-word.ts';
import { isPerson, judgeName, type NameKind } from './judge-name.ts';
import { AUTHORITIES, KNOWN_COMPANIES, PLACES, PRODUCTS } from './name-lists.ts';
import { LEGAL_SUFFIX, NAME_TAIL, ROLE_WORD } from './name-shapes.ts';
import { findQuotedNames } from './quoted-names.ts';

/** A name in a text, with the place of its first character. */
export interface Name {
  text: string;
  start: number;
  end: number;
  kind: NameKind;
}

/** What a document as a whole tells of its words; headlines capitalise everything, so their names need it. */
export interface Evidence {
  /** Words that the document also writes in lower case: no names. */
  lower: ReadonlySet<string>;
  /** Words capitalised in the middle of an ordinary sentence: names, or parts of them. Lower-cased. */
  inner: ReadonlySet<string>;
  /** Words capitalised and without ’s: where they occur, ’s marks an owner elsewhere. Lower-cased. */
  plain: ReadonlySet<string>;
  /** Given and family names of people that the document names in full. Lower-cased. */
  people: ReadonlySet<string>;
}

const NO_EVIDENCE: Evidence = { lower: new Set(), inner: new Set(), plain: new Set(), people: new Set() };

interface Token {
  word: string;
  start: number;
  end: number;
}

/** Enough of a text to see who is who. */
const MAX_EVIDENCE_CHARS = 4_000;
const TOKEN = /[$@#]?[\p{L}\p{N}][\p{L}\p{N}'’.&+!-]*|&|[^\s\p{L}\p{N}]/gu;
/** Inside a name: "Bank of America", "Ernst & Young", "Banco de Chile"; "and" joins two names. */
const JOINT = /^(?:&|of|de|du|la|del|der|van|von)$/;
const OF_HEADS = /^(?:bank|university|institute|house|board|port|museum|church|city|state|department|ministry|banco|banca|union|league|society|college|hospital)$/i;
/** Articles of other languages that begin a name: "Del Monte", "La Poste". */
const NAME_ARTICLE = /^(?:Del|La|Le|El|Los|Las|San|Santa|Saint|St\.?|De|Van|Von)$/;
/** "Trader Joe’s recalls": before a verb the ’s belongs to the name; before a noun it marks the owner. */
const AFTER_WHOLE_NAME = /^(?:\s(?:recalls?|to|beats?|says?|said|reports?|will|has|cuts?|names?|opens?|files?|posts?|raises?|closes?|plans?|announces?|announced|launches|sues|sued|buys|is|are|lays)\b|\s?[(,.]|$)/;

/** Reads title and text for what they tell of words. */
export function gatherEvidence(title: string, text: string): Evidence {
  const lower = new Set<string>();
  const inner = new Set<string>();
  const plain = new Set<string>();
  const people = new Set<string>();
  const head = text.slice(0, MAX_EVIDENCE_CHARS);
  const sentences = [title, ...splitSentences(head).map(({ start, end }) => head.slice(start, end))];
  for (const sentence of sentences) {
    const tokens = tokenise(sentence);
    for (const { word } of tokens) if (/^\p{Lu}/u.test(word) && !/['’]s?$/u.test(word)) plain.add(word.toLowerCase());
    if (!isMostlyCapitalised(tokens)) {
      for (const [i, { word }] of tokens.entries()) {
        if (/^\p{Ll}+(?:['’]s)?$/u.test(word)) lower.add(bareWord(word).toLowerCase());
        else if (/^\p{Lu}/u.test(word) && i > 0 && !isSentenceStart(tokens[i - 1]?.word)) inner.add(bareWord(word).toLowerCase());
      }
    }
  }
  const evidence = { lower, inner, plain, people };
  const names = sentences.flatMap((sentence) => findNames(sentence, evidence));
  const alone = new Set(names.map(({ text: name }) => name));
  for (const name of names) {
    if (name.kind !== 'person' && !isShortenedToFamilyName(name, alone)) continue;
    for (const part of name.text.toLowerCase().match(/[^\s"'“”‘]+(?:['’]\p{L}+)?/gu) ?? []) people.add(part);
  }
  return evidence;
}

/** People are later called by their second name, companies by their first. */
function isShortenedToFamilyName({ text, kind }: Name, alone: ReadonlySet<string>): boolean {
  const [given, family, ...more] = text.split(' ');
  if (kind !== 'company' || given === undefined || family === undefined || more.length > 0) return false;
  const isName = (word: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(word) && !isCommonWord(word) && !PLACES.has(word.toLowerCase());
  return isName(given) && isName(family) && alone.has(family) && !alone.has(given) && family.search(KNOWN_COMPANIES) < 0 && !NAME_TAIL.test(family);
}

/** Capitalised names of a text, in order, each judged as company, product, person or none of these. */
export function findNames(text: string, evidence: Evidence): Name[] {
  const tokens = tokenise(text);
  const isTitleCase = isMostlyCapitalised(tokens);
  const companies = [...text.matchAll(KNOWN_COMPANIES)].map(({ 0: name, index }): Name => ({ text: name, start: index, end: index + name.length, kind: 'company' }));
  const known: Name[] = [...findQuotedNames(text), ...companies];
  const names: Name[] = [];
  let run: Token[] = [];
  const flush = (): void => {
    while (run.length > 0 && JOINT.test(run.at(-1)!.word)) run.pop();
    const [first] = run;
    if (first) pushName(names, text, first.start, run.at(-1)!.end, evidence, isTitleCase);
    run = [];
  };
  for (const [index, token] of tokens.entries()) {
    const whole = known.find(({ start, end }) => token.start >= start && token.start < end);
    if (whole) {
      flush();
      if (names.at(-1)?.start !== whole.start) names.push(whole);
      continue;
    }
    const previous = run.at(-1);
    const isAdjacent = previous !== undefined && token.start - previous.end <= 1 && !/[.,;:!?]$/.test(previous.word.replace(/^(?:\p{L}\.)+$/u, ''));
    // "Google Pixel" is the maker and its product.
    if (previous && (!isAdjacent || PRODUCTS.has(token.word.toLowerCase()))) flush();
    // "Trump Greenlights US Steel Merger": who acts on companies is no part of their names.
    if ((isTitleCase || /^\p{Lu}{2,}$/u.test(token.word)) && AUTHORITIES.has(bareWord(token.word).toLowerCase()) && !NAME_TAIL.test(bareWord(tokens[index + 1]?.word ?? ''))) {
      flush();
      continue;
    }
    // … and the word after it is what it does.
    if (isTitleCase && /^\p{Lu}\p{Ll}+s$/u.test(token.word) && AUTHORITIES.has(tokens[index - 1]?.word.toLowerCase() ?? '')) continue;
    const isTail = run.length > 0 && NAME_TAIL.test(bareWord(token.word)) && !(isTitleCase && evidence.lower.has(bareWord(token.word).toLowerCase()));
    const isFirst = index === 0 || isSentenceStart(tokens[index - 1]?.word);
    const next = tokens[index + 1]?.word ?? '';
    if (isTail || isNameToken(token.word, next, isFirst, isTitleCase, evidence)) {
      run.push(token);
      // "Google's" ends the owner's name.
      if (/['’]s?$/u.test(token.word)) flush();
    } else if (run.length > 0 && JOINT.test(token.word) && (token.word === '&' || OF_HEADS.test(run.at(-1)!.word))) run.push(token);
    else flush();
  }
  flush();
  return names;
}

function tokenise(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
}

function bareWord(word: string): string {
  return word.replace(/['’]s?$/u, '').replace(/\.$/, '');
}

function isNameToken(word: string, next: string, isFirst: boolean, isTitleCase: boolean, evidence: Evidence): boolean {
  if (/^[$@]\p{L}/u.test(word)) return true;
  const bare = bareWord(word);
  const lower = bare.toLowerCase();
  // "51-year-old", "13-acre", "40,000-plus".
  if (/^\p{N}[\p{N}.,+]*-\p{Ll}/u.test(bare)) return false;
  // "1047 Games"
  if (/^\p{N}+$/u.test(bare)) return !isTitleCase && !isFirst && NAME_TAIL.test(next) && !/^(?:19|20)\d\d$/.test(bare);
  if (/^\p{Ll}\p{Lu}/u.test(bare)) return true;
  if (!/^[\p{Lu}\p{N}]/u.test(bare) || /^\p{N}[\p{N}.,:/-]*\p{L}{0,3}$/u.test(bare)) return false;
  if (/^\p{L}$/u.test(bare) || ROLE_WORD.test(bare)) return false;
  if (NAME_ARTICLE.test(bare) && /^\p{Lu}\p{Ll}/u.test(next)) return true;
  if (isPlainCompound(lower)) return false;
  const isCommon = isCommonWord(bare);
  const hasShape = /\p{Lu}.*\p{Lu}/u.test(bare);
  if (isFirst || isTitleCase) {
    if (hasShape && !isTitleCase) return true;
    // A capital letter says nothing here; what the rest of the document writes does.
    if (evidence.lower.has(lower) && !hasShape) return false;
    return !isCommon || (evidence.inner.has(lower) && !evidence.lower.has(lower));
  }
  return true;
}

/** "Columbus-based", "AI-chip", "American-United": made of words, not a name. */
function isPlainCompound(lower: string): boolean {
  if (/-(?:backed|based|owned|led|listed|powered|related|style|like|inspired|founded|chip|made|born|only|free)$/.test(lower)) return true;
  const parts = lower.split('-');
  return parts.length > 1 && parts.every((part) => isCommonWord(part) || PLACES.has(part) || AUTHORITIES.has(part));
}

function pushName(names: Name[], text: string, from: number, to: number, evidence: Evidence, isTitleCase: boolean): void {
  const whole = text.slice(from, to);
  const after = text.slice(to);
  const owner = bareWord(whole.split(/\s+/).at(-1)!).toLowerCase();
  const isWhole = /\p{L}['’]s$/u.test(whole) && AFTER_WHOLE_NAME.test(after) && !evidence.plain.has(owner) && !PLACES.has(owner);
  const raw = whole.replace(/[.'’-]+$/u, (end) => (/\p{Lu}\.$/u.test(whole) && end === '.' ? end : '')).replace(isWhole ? /$^/ : /['’]s$/u, '');
  const bare = raw.replace(/^[$@]/, '').replace(LEGAL_SUFFIX, '').trim();
  if (bare.length < 2) return;
  const previous = names.at(-1);
  const isOfMaker = previous?.kind === 'company' && /^['’]?s?\s$/u.test(text.slice(previous.end, from)) && !isPerson(bare, text.slice(0, from), after);
  const isOfProduct = previous?.kind === 'product' && /^\s(?:\d[\d.]*\s)?$/.test(text.slice(previous.end, from));
  const kind = isOfMaker || isOfProduct ? 'product' : judgeName({ name: bare, raw, before: text.slice(0, from), after, people: isWhole ? NO_EVIDENCE.people : evidence.people });
  // A headline's lone word that only begins what may be anything needs more than its capital letter.
  names.push({ text: bare, start: from, end: to, kind: kind === 'company' && isTitleCase && isDoubtful(bare, from, after, evidence) ? 'other' : kind });
}

/** Whether what a headline with nothing but capitals writes could as well be an unknown noun, or plain words. */
function isDoubtful(name: string, start: number, after: string, evidence: Evidence): boolean {
  const words = name.split(/\s+/);
  if (words.length > 1) return words.every((word) => isCommonWord(word) && !evidence.inner.has(word.toLowerCase()));
  if (/\p{Lu}.*\p{Lu}/u.test(name) || evidence.inner.size === 0) return false;
  return start > 0 && !evidence.inner.has(name.toLowerCase()) && !/^['’]s/.test(after);
}

function isSentenceStart(previous: string | undefined): boolean {
  return previous !== undefined && /[.!?:"“|–—-]$/u.test(previous);
}

function isMostlyCapitalised(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ word }) => /^\p{L}{4,}/u.test(word));
  const capitalised = long.filter(({ word }) => /^\p{Lu}/u.test(word)).length;
  return long.length >= 3 && capitalised / long.length > 0.7;
}
