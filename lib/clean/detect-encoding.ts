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

const CYRILLIC = ['windows-1251', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'];
/** The letters that make up two thirds of Russian, Ukrainian and Bulgarian. */
const COMMON_CYRILLIC = /[оеаинтсрвлкмідя]/g;
/** Three in a hundred letters of Russian, but many where Greek or Hebrew is read as Cyrillic. */
const RARE_CYRILLIC = /[шщцфэ]/g;
/** What does not stand in a text that was decoded rightly: a capital or a Latin letter in a Cyrillic word, and what is neither a letter nor a common sign. */
const UNLIKELY_CYRILLIC = /(?<=\p{Ll})(?=\p{sc=Cyrl})\p{Lu}|(?<=[A-Za-z])\p{sc=Cyrl}|\p{sc=Cyrl}(?=[A-Za-z])|[^\p{sc=Cyrl}\0-\x7F\xA0«»„“”‘’–—…№§©°•]|[ђѓѕјљњћќџЂЃЅЈЉЊЋЌЏ]/gu;
/** What the common letters, less three times the rare ones and twice the unlikely signs, make of all, from which on a text is taken for Cyrillic. */
const ENOUGH_CYRILLIC = 0.4;

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
  return detectCyrillic(sample, MIN_FOREIGN) ?? detectByStatistics(sample);
}

/** The encoding of bytes that hold plainly Cyrillic text; null if they do not. With it a declaration may be known as wrong. */
export function detectPlainCyrillic(bytes: Uint8Array): string | null {
  return detectCyrillic(withoutTags(bytes.subarray(0, SAMPLE_BYTES)), MIN_CONTRADICTION);
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

function detectCyrillic(sample: Uint8Array, minForeign: number): string | null {
  const dense = denseParts(sample);
  const foreign = countForeign(dense);
  if (foreign < minForeign) return null;
  const scored = CYRILLIC.map((encoding) => {
    const text = new TextDecoder(encoding).decode(dense);
    const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
    return { encoding, score: (count(COMMON_CYRILLIC) - 3 * count(RARE_CYRILLIC) - 2 * count(UNLIKELY_CYRILLIC)) / foreign };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= ENOUGH_CYRILLIC ? best.encoding : null;
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

/** Markup is ASCII and English; it would drown the few bytes that tell encodings apart. */
function withoutTags(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  let inTag = false;
  for (const byte of bytes) {
    if (byte === 0x3c) inTag = true;
    if (!inTag) kept[length++] = byte;
    if (byte === 0x3e) inTag = false;
  }
  return length > 0 ? kept.subarray(0, length) : bytes;
}
