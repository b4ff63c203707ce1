import { detectAll } from 'tinyld';

const SAMPLE_LENGTH = 800;
/** Letters below which names and numbers weigh more than words, so that detection must be surer. */
const ENOUGH_LETTERS = 250;
/** How much surer than of the declared language detection must be of another one. */
const ENOUGH_LEAD = 0.05;
const ENOUGH_LEAD_OF_SHORT = 0.3;

/** Words that no other language has so often; where every eighth word of a text is one, detection would say nothing new. */
const ENGLISH = /\b(?:the|and|of|with|that|for|was|are|this|from|have|has|is|its|your?|our|can|how|what|when|by|not|their|they|which|more|about)\b/gi;
const ENGLISH_SHARE = 1 / 8;

const NOT_LATIN = /(?!\p{sc=Latn})\p{L}/u;

/** Scripts that tell languages apart by themselves, with the languages of ISO 639-1 written in each. Others use Latin letters. */
const SCRIPTS: readonly { letters: RegExp; languages: ReadonlySet<string> }[] = [
  { letters: /\p{sc=Cyrl}/gu, languages: new Set(['ru', 'uk', 'be', 'bg', 'mk', 'sr', 'kk', 'ky', 'mn', 'tg', 'tt', 'ba', 'ce', 'cv']) },
  { letters: /\p{sc=Grek}/gu, languages: new Set(['el']) },
  { letters: /\p{sc=Arab}/gu, languages: new Set(['ar', 'fa', 'ur', 'ps', 'ug', 'sd', 'ku']) },
  { letters: /\p{sc=Hebr}/gu, languages: new Set(['he', 'yi']) },
  { letters: /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu, languages: new Set(['zh', 'ja']) },
  { letters: /\p{sc=Hang}/gu, languages: new Set(['ko']) },
  { letters: /\p{sc=Thai}/gu, languages: new Set(['th']) },
  { letters: /\p{sc=Deva}/gu, languages: new Set(['hi', 'mr', 'ne', 'sa']) },
  { letters: /\p{sc=Beng}/gu, languages: new Set(['bn', 'as']) },
  { letters: /\p{sc=Taml}/gu, languages: new Set(['ta']) },
  { letters: /\p{sc=Telu}/gu, languages: new Set(['te']) },
  { letters: /\p{sc=Geor}/gu, languages: new Set(['ka']) },
  { letters: /\p{sc=Armn}/gu, languages: new Set(['hy']) },
];

/**
 * ISO 639-1 code of a text, or null. What the page declares decides where the text is short or detection is unsure,
 * as long as the text is written in that language's script.
 */
export function detectLanguage(text: string, declared: string | null): string | null {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const fits = languagesOfScript(sample);
  const code = /^([a-z]{2})(?:[-_]|$)/i.exec(declared ?? '')?.[1]?.toLowerCase() ?? null;
  const stated = code !== null && fits(code) ? code : null;
  const isShort = (sample.match(/\p{L}/gu)?.length ?? 0) < ENOUGH_LETTERS;
  if (!isShort && isPlainlyEnglish(sample)) return 'en';
  const guesses = detectAll(sample).filter(({ lang }) => lang.length === 2 && fits(lang));
  const [best] = guesses;
  if (!best) return stated ?? code;
  const lead = best.accuracy - (guesses.find(({ lang }) => lang === stated)?.accuracy ?? 0);
  return stated !== null && lead < (isShort ? ENOUGH_LEAD_OF_SHORT : ENOUGH_LEAD) ? stated : best.lang;
}

function isPlainlyEnglish(sample: string): boolean {
  return !NOT_LATIN.test(sample) && (sample.match(ENGLISH)?.length ?? 0) >= ENGLISH_SHARE * (sample.match(/\p{L}+/gu)?.length ?? 0);
}

/** Whether a language can be the text's, by the script that most of its letters belong to. */
function languagesOfScript(sample: string): (language: string) => boolean {
  const total = sample.match(/\p{L}/gu)?.length ?? 0;
  const main = !NOT_LATIN.test(sample) ? undefined : SCRIPTS.find(({ letters }) => (sample.match(letters)?.length ?? 0) * 2 > total);
  if (main) return (language) => main.languages.has(language);
  return (language) => !SCRIPTS.some(({ languages }) => languages.has(language) && language !== 'sr' && language !== 'ku');
}
