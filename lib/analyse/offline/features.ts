import { SIGNAL_TYPE_KEYS } from '#lib/model/signal-type.ts';
import { SILENT_PATTERNS, TYPE_PATTERNS } from './patterns.ts';

/** Hashed n-grams fall into this many places. */
export const HASH_SIZE = 65_536;
const SILENT_KEYS = Object.keys(SILENT_PATTERNS);
const PATTERN_COUNT = SIGNAL_TYPE_KEYS.length * 3 + SILENT_KEYS.length;
const SHAPE_COUNT = 8;
/** Features that have a place of their own: the patterns' verdicts and the text's shape. */
export const DENSE_SIZE = PATTERN_COUNT + SHAPE_COUNT;
/** The patterns see no more of a text than this, so that a hostile one cannot hold them up. */
const MAX_PATTERN_CHARS = 500;

/** What the linear model sees of a stretch of text. */
export interface Features {
  /** Places of n-grams in the hash, each once; all have the value `hashedValue`. */
  hashed: Int32Array;
  hashedValue: number;
  dense: Float32Array;
}

/** Which of the hand-written patterns a text matches. */
export interface PatternHits {
  /** In order of `SIGNAL_TYPE_KEYS`. */
  types: { strong: boolean; weak: boolean; veto: boolean }[];
  silent: string[];
}

/** Runs every pattern over the beginning of the text. */
export function matchPatterns(text: string): PatternHits {
  const head = text.slice(0, MAX_PATTERN_CHARS);
  return {
    types: SIGNAL_TYPE_KEYS.map((key) => {
      const { strong, weak, veto } = TYPE_PATTERNS[key];
      return { strong: strong.test(head), weak: weak.test(head), veto: veto.test(head) };
    }),
    silent: SILENT_KEYS.filter((key) => SILENT_PATTERNS[key]!.test(head)),
  };
}

/** Whether the beginning of a text has the clear sign of any type: without one no verdict on it is needed. */
export function hasStrongPattern(text: string): boolean {
  const head = text.slice(0, MAX_PATTERN_CHARS);
  return SIGNAL_TYPE_KEYS.some((key) => TYPE_PATTERNS[key].strong.test(head));
}

/** Words, word pairs and beginnings and endings of words, hashed; patterns and shape beside them. */
export function extractFeatures(text: string, hits: PatternHits): Features {
  const words = shapeWords(text);
  const places = new Set<number>();
  for (const [i, word] of words.entries()) {
    places.add(hash(`w ${word}`));
    places.add(hash(`b ${words[i - 1] ?? '^'} ${word}`));
    if (i > 1) places.add(hash(`s ${words[i - 2]} ${word}`));
    if (word.length > 5) {
      places.add(hash(`p ${word.slice(0, 5)}`));
      places.add(hash(`e ${word.slice(-4)}`));
    }
  }
  const hashed = Int32Array.from(places);
  return { hashed, hashedValue: hashed.length === 0 ? 0 : 3 / Math.sqrt(hashed.length), dense: denseFeatures(text, words, hits) };
}

function denseFeatures(text: string, words: readonly string[], hits: PatternHits): Float32Array {
  const values: number[] = hits.types.flatMap(({ strong, weak, veto }) => [Number(strong), Number(weak), Number(veto)]);
  values.push(...SILENT_KEYS.map((key) => Number(hits.silent.includes(key))));
  values.push(
    Number(words.includes('<money>')),
    Number(words.includes('<percent>')),
    Number(words.includes('<ticker>')),
    Number(/\?\s*$/.test(text)),
    Number(/^["“'‘]/.test(text)),
    Number(words.length < 7),
    Number(words.length > 30),
    Number(/^\P{L}*\d/u.test(text)),
  );
  return Float32Array.from(values);
}

const WORD = /<\w+>|[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*|[!?:|]/gu;

/** Lower-cased words; amounts, percentages, tickers and other numbers by their kind only. */
function shapeWords(text: string): string[] {
  const shaped = text
    .slice(0, 2_000)
    .toLowerCase()
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/https?:\S+/g, ' ')
    .replaceAll(/(?:[$€£¥₹]|\b(?:usd|eur|gbp|rs)\.?) ?\d[\d.,]*\s?(?:k|m|mn|mln|million|b|bn|bln|billion|trillion)?\b/g, ' <money> ')
    .replaceAll(/\d[\d.,]*\s?(?:%|percent\b|per cent\b)/g, ' <percent> ')
    .replaceAll(/\$[a-z][a-z.-]{0,8}\b/g, ' <ticker> ')
    .replaceAll(/\b(q[1-4]|[1-4]q)\b/g, ' <quarter> ')
    .replaceAll(/\b(?:19|20)\d\d\b/g, ' <year> ')
    .replaceAll(/\d[\d.,]*/g, ' <number> ')
    .replaceAll(/'s\b/g, '');
  return shaped.match(WORD) ?? [];
}

/** FNV-1a, folded into the hash's size. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 16)) & (HASH_SIZE - 1);
}
