import chardet from 'chardet';

const SAMPLE_BYTES = 65_536;
/** Enough of a text to tell its alphabet, in parts of so many bytes, of each of which so much must be beyond ASCII. */
const DENSE_BYTES = 8_192;
const PART_BYTES = 64;
const ENOUGH_FOREIGN = 0.35;
/** Bytes beyond ASCII below which letters say nothing of their language. */
const MIN_FOREIGN = 12;

/** Below this many bytes beyond ASCII a text does not contradict what is declared. */
const MIN_CONTRADICTION = 60;

/** What KOI8-R has in place of the Ukrainian letters are lines for drawing boxes. */
const KOI8 = 'koi8-u';
const MACINTOSH = 'x-mac-cyrillic';
/** The Macintosh's comes last: its small letters are those of windows-1251, and of its capitals some are the other's signs. */
const CYRILLIC = ['windows-1251', KOI8, 'ibm866', 'iso-8859-5', MACINTOSH];
/** The letters that make up two thirds of Russian, Ukrainian, Bulgarian and Serbian. */
const COMMON_CYRILLIC = /[оеаинтсрвлкмідяј]/g;
/** Three in a hundred letters of Russian, but many where Greek or Hebrew is read as Cyrillic. */
const RARE_CYRILLIC = /[шщцфэ]/g;
/** What does not stand in a text that was decoded rightly: a capital behind a small letter, a Latin letter in a Cyrillic word, and what is neither a letter nor a common sign. */
const UNLIKELY_CYRILLIC = /(?<=\p{Ll})(?=\p{sc=Cyrl})\p{Lu}|(?<=[A-Za-z])\p{sc=Cyrl}|\p{sc=Cyrl}(?=[A-Za-z])|[^\p{sc=Cyrl}\0-\x7F\xA0«»„“”‘’–—…№§©°•]/gu;
/** Serbian and Macedonian have the ones, the other languages the others; none has both. */
const SOUTHERN_CYRILLIC = /[ђѓѕјљњћќџ]/g;
const OTHER_CYRILLIC = /[йщъыьэюяіїєў]/g;
const CYRILLIC_CAPITAL = /(?=\p{sc=Cyrl})\p{Lu}/gu;
/** What the common letters, less three times the rare ones and twice the unlikely signs, make of all, from which on a text is taken for Cyrillic. */
const ENOUGH_CYRILLIC = 0.4;
/** By how much another encoding must be the likelier one, for a declared one to be wrong. */
const CLEARLY_BETTER = 0.15;
/** And for the Macintosh's to be meant rather than windows-1251. */
const MACINTOSH_LEAD = 0.03;

const isThaiConsonant = (byte: number): boolean => byte >= 0xa1 && byte <= 0xce;
/** Vowels above and below, and tones: they stand on a letter. */
const isThaiMark = (byte: number): boolean => byte === 0xd1 || (byte >= 0xd4 && byte <= 0xda) || (byte >= 0xe7 && byte <= 0xee);
/** Of the bytes beyond ASCII. */
const ENOUGH_THAI_MARKS = 0.15;
const ENOUGH_SEATED_MARKS = 0.97;
/** Of the pairs. */
const ENOUGH_KOREAN = 0.8;

/** Encodings that hold all that others do and more, for where a text uses what the others leave open. */
const WIDER: Readonly<Record<string, string>> = { 'iso-8859-6': 'windows-1256', 'iso-8859-7': 'windows-1253', 'iso-8859-8': 'windows-1255', 'iso-8859-9': 'windows-1254' };
const LEFT_OPEN = /[\u0080-\u009F\uFFFD]/;

/**
 * The likeliest encoding of HTML or text that is not UTF-8 and does not say what it is, by its WHATWG name. Cyrillic and Thai are known by
 * what their letters would say, since byte statistics leave out the code pages of DOS and of the Macintosh, and all of Thai; the others are
 * chardet's.
 */
export function detectEncoding(bytes: Uint8Array): string {
  const sample = withoutTags(bytes.subarray(0, SAMPLE_BYTES));
  if (isThai(sample)) return 'windows-874';
  return likeliest(scoreCyrillic(sample, MIN_FOREIGN))?.encoding ?? detectByStatistics(sample);
}

/** What plainly Cyrillic bytes are written in: as is declared, unless another encoding makes clearly better text of them; null if they are not plainly Cyrillic. */
export function correctEncoding(bytes: Uint8Array, declared: string): string | null {
  const scored = scoreCyrillic(withoutTags(bytes.subarray(0, SAMPLE_BYTES)), MIN_CONTRADICTION);
  const own = scored.find(({ encoding }) => encoding === (declared === 'koi8-r' ? KOI8 : declared));
  const best = likeliest(scored);
  if (best === null) return null;
  return own !== undefined && best.score < own.score + CLEARLY_BETTER ? own.encoding : best.encoding;
}

function detectByStatistics(sample: Uint8Array): string {
  const guess = chardet.detect(sample);
  if (guess === null) return 'windows-1252';
  try {
    const decoder = new TextDecoder(guess);
    if (decoder.encoding === 'utf-8') return 'windows-1252';
    const wider = WIDER[decoder.encoding];
    return wider !== undefined && LEFT_OPEN.test(decoder.decode(sample)) ? wider : decoder.encoding;
  } catch {
    // An encoding that the web does not know, such as UTF-32: bytes that come this far are none.
    return 'windows-1252';
  }
}

interface Scored {
  encoding: string;
  /** Up to 1. */
  score: number;
  isCyrillic: boolean;
}

/** How much like Cyrillic text a sample is by each encoding; none where too little of it is beyond ASCII. */
function scoreCyrillic(sample: Uint8Array, minForeign: number): Scored[] {
  const dense = denseParts(sample);
  const foreign = countForeign(dense);
  if (foreign < minForeign) return [];
  return CYRILLIC.map((encoding) => {
    const text = new TextDecoder(encoding).decode(dense);
    const score = (scoreLetters(text.toLowerCase()) - 2 * count(text, UNLIKELY_CYRILLIC)) / foreign;
    // Greek and Hebrew have their letters where KOI8 has its capitals.
    const isOther = encoding === KOI8 && count(text, CYRILLIC_CAPITAL) > foreign / 2;
    return { encoding, score, isCyrillic: score >= ENOUGH_CYRILLIC && !isOther };
  });
}

function scoreLetters(text: string): number {
  return count(text, COMMON_CYRILLIC) - 3 * count(text, RARE_CYRILLIC) - 2 * Math.min(count(text, SOUTHERN_CYRILLIC), count(text, OTHER_CYRILLIC));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function likeliest(scored: readonly Scored[]): Scored | null {
  const best = scored.reduce<Scored | null>((a, b) => (a === null || b.score > a.score + (b.encoding === MACINTOSH ? MACINTOSH_LEAD : 0) ? b : a), null);
  return best?.isCyrillic ? best : null;
}

/** The first parts of a sample that are written in an alphabet other than the Latin one, among scripts, names and accents. */
function denseParts(sample: Uint8Array): Uint8Array {
  const dense = new Uint8Array(DENSE_BYTES);
  let length = 0;
  for (let at = 0; at < sample.length && length + PART_BYTES <= DENSE_BYTES; at += PART_BYTES) {
    const part = sample.subarray(at, at + PART_BYTES);
    if (countForeign(part) < part.length * ENOUGH_FOREIGN) continue;
    dense.set(part, length);
    length += part.length;
  }
  return dense.subarray(0, length);
}

function countForeign(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count++;
  return count;
}

/** Korean has as many bytes that could be seated marks, but each of its pairs begins with one of a few. */
function isThai(sample: Uint8Array): boolean {
  const foreign = countForeign(sample);
  if (foreign < MIN_FOREIGN) return false;
  let marks = 0;
  let seated = 0;
  let run = 0;
  let korean = 0;
  sample.forEach((byte, index) => {
    run = byte >= 0x80 ? run + 1 : 0;
    if (run % 2 === 1 && byte >= 0xb0 && byte <= 0xc8) korean++;
    if (!isThaiMark(byte)) return;
    marks++;
    const before = sample[index - 1] ?? 0;
    if (isThaiConsonant(before) || isThaiMark(before)) seated++;
  });
  return marks >= ENOUGH_THAI_MARKS * foreign && seated >= ENOUGH_SEATED_MARKS * marks && korean < ENOUGH_KOREAN * (foreign / 2);
}

/** Markup is ASCII and English; it would drown the few bytes that tell encodings apart. A space keeps words from running together. */
function withoutTags(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  let inTag = false;
  for (const byte of bytes) {
    if (byte === 0x3c) inTag = true;
    if (!inTag) kept[length++] = byte;
    else if (byte === 0x3e) kept[length++] = 0x20;
    if (byte === 0x3e) inTag = false;
  }
  return length > 0 ? kept.subarray(0, length) : bytes;
}
