import type { NameKind } from './judge-name.ts';
import { GIVEN_NAMES } from './name-lists.ts';

/** "Nathan ‘Nat’ Ortvik": a nickname between a given and a family name. */
const NICKNAMED = /\b(\p{Lu}\p{Ll}+)\s["'“‘]\p{Lu}[\p{L}.-]+["'”’]\s\p{Lu}\p{L}+/gu;
/** "Studio ‘Amber Gate’ closes": what is said to be a company bears its name in quotes. */
const NAMED_COMPANY = /(?<=\b(?:studio|developer|publisher|maker|manufacturer|start-?up|firm|company|retailer|chain|airline|carmaker|lender|bank|broker|supplier)\s["'“‘])\p{Lu}[^"'“”‘’.,;:!?]{1,40}(?=["'”’](?!\p{L}))/giu;

/** Names that quotes tell: people with a nickname, and companies named in quotes behind the word for what they are. */
export function findQuotedNames(text: string): { text: string; start: number; end: number; kind: NameKind }[] {
  const people = [...text.matchAll(NICKNAMED)].filter(([, given]) => GIVEN_NAMES.has(given!.toLowerCase()));
  const companies = [...text.matchAll(NAMED_COMPANY)].filter(([name]) => /^\p{Lu}/u.test(name));
  return [...people.map((match) => ({ match, kind: 'person' as const })), ...companies.map((match) => ({ match, kind: 'company' as const }))]
    .map(({ match: { 0: name, index }, kind }) => ({ text: name, start: index, end: index + name.length, kind }));
}
