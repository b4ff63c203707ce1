import { splitSentences } from './sentences.ts';

/** How far back from a quote the words stand that take back what it says. */
const REACH_CHARS = 160;

/** What says that the following is not so, or not known to be so. */
const TAKING_BACK = [
  // English
  'not|never|no|nor|neither|cannot|without|hardly|(?:does|do|did|is|are|was|were|has|have|had|wo|would|ca|could|should)n\'t',
  'untrue|false|wrong|incorrect|unclear|doubtful|unlikely|no (?:truth|evidence|plans?|sign|indication)',
  '(?<!not |n\'t )(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|refut(?:es?|ed|ing)|disput(?:es?|ed|ing)|rul(?:es?|ed|ing) out)',
  'if|whether|unless|rumou?r(?:s|ed)?|speculat(?:e|es|ed|ion)',
  // German
  'nicht|kein(?:e[nmrs]?)?|nie|niemals|ohne|falsch|unwahr|dementiert(?:en?)?|bestritt(?:en)?|bestreite[tn]|ob|falls|gerüchten?',
  // Russian
  'не|нет|ни|никогда|неправда|опроверг(?:ла|ли|ло|ает|ают)?|отриц(?:ает|ают|ал|ала|али)|если|слух(?:и|ам|ах)',
  // French and Spanish
  'pas|jamais|faux|dément(?:i|it|ent)?|démenti|si|nunca|niegan?|neg(?:ó|aron)|desmint(?:ió|ieron)|desmienten?|falso',
].join('|');
/** What may stand between those words and the quote. */
const BETWEEN = [
  'that|the|an?|any|it|is|in|of|to|about|true|correct|case|clear|certain|confirmed|be|been|going|yet|plan(?:s|ning)?|intend(?:s|ing)?|want|expect(?:ed)?|agreed?',
  'media|press|newspaper|these|those|earlier|recent|all|reports?|rumou?rs?|claims?|speculation|suggestions?|allegations?|stories|idea',
  'dass|wahr|die|den|das|berichten?|es|sei|что|о|об|том|правда|сообщения|информацию|que|vrai|cierto|verdad|des?|las?|informations?|informaciones',
].join('|');
const DENIAL = new RegExp(`(?<![\\p{L}'])(?:${TAKING_BACK})(?:,?[\\s"]+(?:${BETWEEN}))*[\\s"(]*$`, 'iu');
/** In small letters, since May is a month too. */
const POSSIBILITY = /(?<!\p{L})(?:may|might|could)\s*$/u;

/**
 * Whether the words before a quote, in its own sentence, take back what it says: "It is not true that | Nordwind buys Kessel".
 * @param start where the quote begins in the text
 */
export function isTakenBack(text: string, start: number): boolean {
  const sentence = splitSentences(text).findLast((span) => span.start <= start);
  if (!sentence || start >= sentence.end) return false;
  const before = text.slice(Math.max(sentence.start, start - REACH_CHARS), start).replaceAll('’', "'").replace(/[“”„«»]/g, '"');
  return DENIAL.test(before) || POSSIBILITY.test(before);
}
