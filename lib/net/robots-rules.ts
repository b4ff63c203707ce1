/** What a robots.txt says to one crawler. */
export interface RobotsRules {
  /** Of an address of the site; whatever else is asked for is allowed. */
  isAllowed(url: string): boolean;
  /** 0 if none is asked for; at most two minutes. */
  crawlDelayMs: number;
  /** Addresses as they are named, on any site. */
  sitemaps: string[];
}

interface Rule {
  isAllow: boolean;
  /** Of the pattern, in letters: the longest that matches decides. */
  length: number;
  /** The pattern between its stars. */
  parts: string[];
  isAnchored: boolean;
}

/** What stands under one or more names. */
interface Group {
  names: Set<string>;
  /** By what they say, so that one that is repeated counts once. */
  rules: Map<string, Rule>;
  /** 0 if none is asked for. */
  crawlDelaySeconds: number;
}

const MAX_CRAWL_DELAY_MS = 120_000;
/** More than any site has in earnest; each takes a search through the address. */
const MAX_PATTERNS = 1_000;
/** What is encoded in paths or in queries. */
const TO_ENCODE = /[^\x21-\x7e]|["<>{}`|\\^']/;
const ALL_TO_ENCODE = /(?:[^\x21-\x7e]|["<>{}`|\\^'])+/g;

/**
 * Reads a robots.txt by RFC 9309; broken lines are skipped, as it asks. It is judged in the thread that everything else waits
 * for, so a hostile file must not take long over an address: of stars beyond a thousand, what they forbid is forbidden from
 * the first star on.
 * @param userAgent begins with the name by which files call this crawler
 */
export function readRobotsRules(text: string, origin: string, userAgent: string): RobotsRules {
  const { groups, sitemaps } = readGroups(text);
  const own = groups.filter(({ names }) => names.has(productToken(userAgent)));
  const mine = own.length > 0 ? own : groups.filter(({ names }) => names.has('*'));
  // The first that matches is the one that counts.
  const rules = boundPatterns(mine.flatMap((group) => [...group.rules.values()])).sort((a, b) => b.length - a.length || Number(b.isAllow) - Number(a.isAllow));
  const delaySeconds = Math.max(0, ...mine.map(({ crawlDelaySeconds }) => crawlDelaySeconds));
  return {
    isAllowed(address) {
      const url = URL.parse(address);
      if (url?.origin !== origin) return true;
      const path = decodeSigns(inOneForm(url.pathname + url.search));
      return rules.find((rule) => matches(rule, path))?.isAllow ?? true;
    },
    crawlDelayMs: Math.min(delaySeconds * 1_000, MAX_CRAWL_DELAY_MS),
    sitemaps,
  };
}

/** Names in a row begin a group; lines of no meaning for one, such as Sitemap, may stand between them. */
function readGroups(text: string): { groups: Group[]; sitemaps: string[] } {
  const groups: Group[] = [];
  const sitemaps: string[] = [];
  let group: Group | null = null;
  let isInNames = false;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const key = line.slice(0, colon).trim().toLowerCase();
    if (key === 'sitemap') sitemaps.push(valueOf(line, colon));
    if (key === 'user-agent' || key === 'useragent') {
      if (!isInNames || group === null) groups.push(group = { names: new Set(), rules: new Map(), crawlDelaySeconds: 0 });
      isInNames = true;
      group.names.add(nameIn(valueOf(line, colon)));
    }
    if (key !== 'allow' && key !== 'disallow' && key !== 'crawl-delay') continue;
    isInNames = false;
    const value = valueOf(line, colon);
    if (group === null || value === '') continue;
    if (key === 'crawl-delay') group.crawlDelaySeconds = Number(value) > 0 ? Number(value) : group.crawlDelaySeconds;
    else group.rules.set(`${key} ${value}`, readRule(value, key === 'allow'));
  }
  return { groups, sitemaps };
}

/** Without the comment behind it. */
function valueOf(line: string, colon: number): string {
  const comment = line.indexOf('#', colon);
  return line.slice(colon + 1, comment < 0 ? undefined : comment).trim();
}

/** The name that robots.txt files call a crawler by: the letters before the version. */
function productToken(userAgent: string): string {
  return (/^[A-Za-z_-]+/.exec(userAgent.trim())?.[0] ?? 'Karhuno').toLowerCase();
}

/** Up to the version or the words that some write behind it. */
function nameIn(value: string): string {
  return (/^(?:\*|[A-Za-z_-]+)/.exec(value)?.[0] ?? '').toLowerCase();
}

function readRule(value: string, isAllow: boolean): Rule {
  const pattern = inOneForm(value);
  const isAnchored = pattern.endsWith('$');
  const bare = isAnchored ? pattern.slice(0, -1) : pattern;
  return { isAllow, length: pattern.length, parts: (bare.includes('*') ? bare.split(/\*+/) : [bare]).map(decodeSigns), isAnchored };
}

function boundPatterns(rules: Rule[]): Rule[] {
  let count = 0;
  return rules.flatMap((rule) => {
    if (rule.parts.length === 1 || ++count <= MAX_PATTERNS) return [rule];
    return rule.isAllow ? [] : [{ ...rule, parts: rule.parts.slice(0, 1), isAnchored: false }];
  });
}

/** Each part is looked for behind the one before it; taking the first place leaves the most room for the others. */
function matches({ parts: [first = '', ...others], isAnchored }: Rule, path: string): boolean {
  if (!path.startsWith(first)) return false;
  const last = isAnchored ? others.pop() : undefined;
  let at = first.length;
  for (const part of others) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (last !== undefined) return path.length - last.length >= at && path.endsWith(last);
  return !isAnchored || path.length === at;
}

/** As RFC 9309 compares them: what an address may not hold as it is encoded, what needs no encoding decoded, and codes in capitals. */
function inOneForm(path: string): string {
  if (!TO_ENCODE.test(path) && !path.includes('%')) return path;
  const encoded = path.replace(ALL_TO_ENCODE, (letters) => encodeURIComponent(letters.toWellFormed()).replaceAll("'", '%27'));
  return encoded.replace(/%[\da-f]{2}/gi, (code) => {
    const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(letter) ? letter : code.toUpperCase();
  });
}

/** Stars and dollars that are no signs of a pattern; patterns that mean them have them encoded. */
function decodeSigns(path: string): string {
  return path.replace(/%2[A4]/g, (code) => (code === '%2A' ? '*' : '$'));
}
