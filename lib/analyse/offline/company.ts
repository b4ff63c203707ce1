import type { SignalTypeKey } from '#lib/model/signal-type.ts';
import { COMMON_WORDS } from './common-words.ts';
import { AUTHORITIES, GIVEN_NAMES, KNOWN_COMPANIES, PLACES, PRODUCTS } from './name-lists.ts';

/** A name in a text, with the place of its first character. */
interface Name {
  text: string;
  start: number;
  end: number;
  kind: 'company' | 'product' | 'person' | 'other';
}

const LEGAL_SUFFIX = /(?:,?\s(?:Inc|Incorporated|Corp|Corporation|Co|Ltd|Limited|LLC|LLP|L\.P|LP|PLC|plc|AG|SE|S\.?A|SAS|S\.?p\.?A|N\.?V|B\.?V|GmbH|KGaA|AB|ASA|Oyj?|Pty|Pte)\b\.?)+$/;
const TOKEN = /[$@#]?[\p{L}\p{N}][\p{L}\p{N}'’.&+!-]*|&|[^\s\p{L}\p{N}]/gu;
/** Inside a name: "Bank of America", "Ernst & Young", "Banco de Chile", "Johnson and Johnson" only with &. */
const JOINT = /^(?:&|of|de|du|la|del|der|van|von)$/;
const OF_HEADS = /^(?:bank|university|institute|house|board|port|museum|church|city|state|department|ministry|banco|banca|union|league|society|college|hospital)$/i;
const ROLE_BEFORE = /\b(?:CEO|CFO|COO|CTO|CIO|chief|officer|executive|president|chairman|chairwoman|chair|director|founder|co-founder|cofounder|billionaire|investor|analyst|boss|veteran|mogul|tycoon|magnate|heir|lawyer|judge|justice|minister|senator|rep\.?|sen\.?|gov\.?|mr\.?|ms\.?|mrs\.?|dr\.?|sir|exec|head)[,:]?\s$/i;
const ROLE_AFTER = /^,?\s(?:as|to|is|was|will|has|joins?|steps?|resigns?|retires?|named|appointed)?\s?(?:be\s|become\s|serve\s)?(?:as\s)?(?:its|the|their|new|interim)?\s?(?:CEO|CFO|COO|CTO|chief\s\w+(?:\sofficer)?|president|chairman|chairwoman|chair|director|head|vice|senior|executive|general|managing)\b/i;
const DESCRIPTOR = /\b(?:the|a|an)?\s*(?:[\p{L}-]+\s){0,2}(?:company|firm|startup|start-up|maker|automaker|carmaker|chipmaker|retailer|bank|airline|insurer|drugmaker|manufacturer|carrier|lender|group|operator|provider|brand|chain|developer|supplier|giant)\b/iu;
/** Common words that end a company's name. */
const NAME_TAIL = /^(?:Motors?|Systems|Bank|Bancorp|Group|Foods?|Energy|Steel|Air|Airlines|Airways|Labs?|Laboratories|Capital|Partners|Technology|Technologies|Tech|Holdings?|Games|Studios?|Media|Networks?|Health|Healthcare|Pharma|Pharmaceuticals|Therapeutics|Bio|Insurance|Financial|Entertainment|Brands?|Industries|Industrial|Solutions|Software|Robotics|Resources|Mining|Oil|Gas|Power|Electric|Water|Properties|Realty|Trust|Stores|Markets?|International|Global|Interactive|Digital|Security|Space|Logistics|Materials|Chemicals?|Semiconductor|Semiconductors|Devices|Instruments|Ventures|Services|Communications|Wireless|Mobile|Cloud|Data|Analytics|Aerospace|Defen[cs]e|Automotive|Beverage|Restaurants|Hotels|Resorts|Cruises?|Railway|Shipping|Securities|Investments|Asset|Fund|Payments|Markets|Press|Books|Records|Music|Pictures|Sports|Fitness|Farms|Dairy|Coffee|Chicken|Pizza|Hut)$/;
const ROLE_WORD = /^(?:[A-Z]{1,2}FO|C[A-Z]O|CISO|EVP|SVP|VP|President|Chairman|Chairwoman|Chair|Chief|Director|Executive|Officer|Founder|Boss|Exec)s?$/;
/** Public bodies are no companies. */
const PUBLIC_BODY = /\b(?:Commission|Department|Administration|Agency|Bureau|Ministry|Authority|Attorney|General Assembly|Court|County|City|Council|Committee|Senate|Parliament|Police|University|School|Government|Reserve|Republic|States?)\b(?!\s(?:Street|Farm|Bank|Bancorp|Brands|National|Electric))/;
/** After these the company follows that the event concerns. */
const AFTER_TRIGGER: Partial<Record<SignalTypeKey, RegExp>> = {
  acquisition: /\b(?:acquired|bought|purchased|taken\sover|snapped\sup|acquisition\sof\s.{1,60}?)\s(?:by|from)\s/iu,
  executive_change: /\b(?:joins|joined|joining|leaves|leaving|leads?|CEO\sof|CEO\sat|president\sof|chairman\sof|head\sof|officer\sof|director\sof|officer\sat|boss\sof|board\sof|board\sat|chief\sof|role\sat|post\sat|out\sat|exits|quits|departs)\s(?:the\s)?/iu,
  contract_win: /\b(?:awards?|awarded|selects?|selected|picks?|chooses?|taps?|contract\s(?:to|for)|orders?\s.{1,40}?\sfrom)\s/iu,
  funding: /\b(?:round\s(?:in|for|of)|(?:invests?|invested|pours?|pumps?|plows?|investment|stake|bet)\s(?:\S+\s){0,4}?in(?:to)?|backs?|funding\s(?:for|in))\s/iu,
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
  contract_win: /\b(?:awards|awarded|selects|selected|picks|chooses)\s(?!a?\s?(?:\S+\s){0,3}contract\b)/iu,
  funding: /\b(?:leads?|led|invests?|invested|backs?|pours|pumps)\s(?:\S+\s){0,6}?(?:in|into|for)\s/iu,
};

/**
 * The company that an event of this type concerns, as the text names it; null if none is named.
 * @param trigger place of the words that tell the event
 * @param context where to look when the sentence itself names nobody: the title, then the text's beginning
 */
export function findCompany(type: SignalTypeKey, sentence: string, trigger: number, context: readonly string[]): { name: string; certainty: number } | null {
  if (!/\p{Lu}/u.test(sentence)) return findUncapitalised(sentence, trigger);
  const names = findNames(sentence).filter(({ kind }) => kind === 'company');
  const objectFirst = OBJECT_FIRST[type];
  const afterFirst = objectFirst && firstAfter(names, sentence, objectFirst);
  if (afterFirst) return { name: afterFirst.text, certainty: 1 };
  const before = names.filter(({ end }) => end <= trigger + 1);
  const subject = nearestSubject(before, sentence, trigger);
  if (subject) return { name: subject.text, certainty: 1 };
  const afterPattern = AFTER_TRIGGER[type];
  const after = (afterPattern && firstAfter(names, sentence, afterPattern)) ?? names[0];
  if (after) return { name: after.text, certainty: 0.9 };
  for (const text of context) {
    const [first] = findNames(text).filter(({ kind }) => kind === 'company');
    if (first) return { name: first.text, certainty: 0.8 };
  }
  const product = findNames(sentence).find(({ kind }) => kind === 'product');
  if (product) return { name: product.text, certainty: 0.7 };
  const described = DESCRIPTOR.exec(sentence)?.[0].trim();
  return described ? { name: described, certainty: 0.6 } : null;
}

/** In a text without capital letters: the words nearest the trigger that are no common words. */
function findUncapitalised(sentence: string, trigger: number): { name: string; certainty: number } | null {
  const words = [...sentence.matchAll(/[\p{L}\p{N}&'’.-]+/gu)];
  const runs: { text: string; end: number }[] = [];
  let previousEnd = -2;
  for (const { 0: word, index } of words) {
    if (COMMON_WORDS.has(word) || PLACES.has(word) || AUTHORITIES.has(word) || /^\p{N}/u.test(word)) continue;
    const last = runs.at(-1);
    if (last && index - previousEnd <= 1) Object.assign(last, { text: `${last.text} ${word}`, end: index + word.length });
    else runs.push({ text: word, end: index + word.length });
    previousEnd = index + word.length;
  }
  const best = runs.findLast(({ end }) => end <= trigger + 1) ?? runs[0];
  return best ? { name: best.text, certainty: 0.7 } : null;
}

/** The name nearest before the trigger, but the first of several that stand apart: "Shares of X fell after Y …" tells of Y. */
function nearestSubject(before: readonly Name[], sentence: string, trigger: number): Name | null {
  const last = before.at(-1);
  if (!last) return null;
  const previous = before.at(-2);
  // "Uber and Lyft to …", "Uber, Lyft cut …": the first of a list.
  if (previous && /^(?:,|\sand|\s&|,\sand)\s$/u.test(sentence.slice(previous.end, last.start))) return previous;
  // "Uber to sell Foodpanda unit for …" has one name before the verb; "Uber's Postmates" keeps the inner one.
  // "X on Monday said it …": nothing between but words.
  if (previous && /\b(?:with|from|at|for|in|of|to|by)\s(?:the\s)?$/iu.test(sentence.slice(0, last.start)) && trigger - previous.start < 90) return previous;
  return last;
}

function firstAfter(names: readonly Name[], sentence: string, pattern: RegExp): Name | null {
  const match = pattern.exec(sentence);
  if (!match) return null;
  const from = match.index + match[0].length;
  return names.find(({ start }) => start >= from - 1) ?? null;
}

/** Capitalised names of a text, in order, each judged as company, person or neither. */
export function findNames(text: string): Name[] {
  const tokens = [...text.matchAll(TOKEN)].map((match) => ({ word: match[0], start: match.index, end: match.index + match[0].length }));
  const isTitleCase = isMostlyCapitalised(tokens.map(({ word }) => word));
  const known = findKnown(text);
  const names: Name[] = [];
  let run: typeof tokens = [];
  const flush = (): void => {
    while (run.length > 0 && JOINT.test(run.at(-1)!.word)) run.pop();
    const [first] = run;
    if (first) pushName(names, text, first.start, run.at(-1)!.end);
    run = [];
  };
  for (const [index, token] of tokens.entries()) {
    const company = known.find(({ start, end }) => token.start >= start && token.start < end);
    if (company) {
      flush();
      if (names.at(-1)?.start !== company.start) names.push(company);
      continue;
    }
    const previous = run.at(-1);
    const isAdjacent = previous !== undefined && token.start - previous.end <= 1 && !/[.,;:!?]$/.test(previous.word.replace(/^(?:\p{L}\.)+$/u, ''));
    // "Google Pixel" is the maker and its product.
    if (previous && (!isAdjacent || PRODUCTS.has(token.word.toLowerCase()))) flush();
    const isTail = run.length > 0 && NAME_TAIL.test(token.word.replace(/['’]s?$/u, ''));
    if (isTail || isNameToken(token.word, index === 0 || isSentenceStart(tokens[index - 1]?.word), isTitleCase)) {
      run.push(token);
      // "Google's" ends the owner's name.
      if (/['’]s?$/u.test(token.word)) flush();
    } else if (run.length > 0 && JOINT.test(token.word) && (token.word === '&' || OF_HEADS.test(run.at(-1)!.word))) run.push(token);
    else flush();
  }
  flush();
  return names;
}

/** Well-known companies whose names are made of common words. */
function findKnown(text: string): Name[] {
  return [...text.matchAll(KNOWN_COMPANIES)].map(({ 0: name, index }) => ({ text: name, start: index, end: index + name.length, kind: 'company' }));
}

function isNameToken(word: string, isFirst: boolean, isTitleCase: boolean): boolean {
  if (/^[$@]\p{L}/u.test(word)) return true;
  const bare = word.replace(/['’]s?$/u, '').replace(/\.$/, '');
  const lower = bare.toLowerCase();
  if (/^\p{Ll}\p{Lu}/u.test(bare)) return true;
  if (!/^[\p{Lu}\p{N}]/u.test(bare) || /^\p{N}[\p{N}.,:/-]*\p{L}{0,3}$/u.test(bare)) return false;
  if (/^\p{L}$/u.test(bare) || ROLE_WORD.test(bare)) return false;
  const isCommon = COMMON_WORDS.has(lower) || lower.split('-').every((part) => COMMON_WORDS.has(part)) || /-(?:backed|based|owned|led|listed|powered|related|style|like|inspired)$/.test(lower);
  if (isFirst || isTitleCase) return !isCommon || (!isTitleCase && /\p{Lu}.*\p{Lu}/u.test(bare));
  return !isCommon || !/^\p{Lu}\p{Ll}+$/u.test(bare) || !isFirst;
}

function pushName(names: Name[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to).replace(/[.'’-]+$/u, (end) => (/\p{Lu}\.$/u.test(text.slice(from, to)) && end === '.' ? end : '')).replace(/['’]s$/u, '');
  const bare = raw.replace(/^[$@]/, '').replace(LEGAL_SUFFIX, '').trim();
  if (bare.length < 2) return;
  names.push({ text: bare, start: from, end: to, kind: judgeName(bare, raw, text.slice(0, from), text.slice(to)) });
}

function judgeName(name: string, raw: string, before: string, after: string): Name['kind'] {
  const lower = name.toLowerCase();
  // "Texas AG" is an attorney general, not a stock corporation.
  if (LEGAL_SUFFIX.test(raw) && !PLACES.has(lower)) return 'company';
  if (AUTHORITIES.has(lower) || PLACES.has(lower) || lower.split(' ').every((part) => PLACES.has(part) || AUTHORITIES.has(part))) return 'other';
  if (PUBLIC_BODY.test(name)) return 'other';
  const parts = lower.split(' ');
  if (PRODUCTS.has(parts[0]!)) return 'product';
  if (parts.length >= 2 && parts.length <= 4 && GIVEN_NAMES.has(parts[0]!)) return 'person';
  if (parts.length <= 3 && ROLE_BEFORE.test(before) && !/[&\d]/.test(name)) return 'person';
  if (parts.length >= 2 && parts.length <= 3 && ROLE_AFTER.test(after) && !/\b(?:Group|Bank|Holdings|Technologies|Systems|Capital|Partners|Energy|Pharma\w*|Motors?|Airlines?)\b/.test(name)) return 'person';
  return 'company';
}

function isSentenceStart(previous: string | undefined): boolean {
  return previous !== undefined && /[.!?:"“|–—-]$/u.test(previous);
}

function isMostlyCapitalised(words: readonly string[]): boolean {
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word));
  const capitalised = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return long.length >= 3 && capitalised / long.length > 0.7;
}
