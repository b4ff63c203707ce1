/** The report itself is in doubt. */
const RUMOURED = /\b(?:reportedly|rumou?r(?:s|ed)?|said\sto|sources?\s(?:say|says|said|tells?|told)|report\ssays|speculation|in\s(?:\p{L}+\s){0,2}talks|(?:early|preliminary|exploratory|advanced)\stalks|talks\s(?:to|with|over|about|on))\b/iu;
/** Somebody thinks of it and has not decided. */
const UNDECIDED = /\b(?:consider(?:s|ing|ed)?|weigh(?:s|ing|ed)|mull(?:s|ing|ed)?|explor(?:es|ing|ed)|(?<!\ball\s)ey(?:es|eing|ing|ed)|possible|possibly|potential|potentially|approached|pitched)\b/iu;
/** What may be, right before the words that tell it. */
const MODAL = /\b(?:could|might|may)\s(?:\S+\s){0,3}$/iu;

/**
 * Whether the words tell an event as a rumour, a thought or a possibility rather than as a fact.
 * @param start where the words begin that tell the event
 * @param end where they end; what follows, such as more of the same, does not make it doubtful
 */
export function isHedged(sentence: string, start: number, end: number): boolean {
  return RUMOURED.test(sentence) || UNDECIDED.test(sentence.slice(0, end)) || MODAL.test(sentence.slice(0, start));
}
