import type { PageFacts } from '../page/read-facts.ts';
import { nameKey } from './compare-names.ts';

/** Letters from which on initials that are the host's name are no chance. */
const MIN_INITIALS = 3;

/** Tells whether a text is the name that the page states for its site, or one that its host is made of; behind the last separator of a title, where sites sign, also by initials. */
export function siteNameTest(facts: PageFacts, url: string): (text: string, isSignature: boolean) => boolean {
  const stated = nameKey(facts.metas.get('og:site_name') ?? '');
  const hostname = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '').replace(/\.[^.]+$/, '') : '';
  const host = nameKey(hostname);
  const labels = hostname.split('.');
  return (text, isSignature) => {
    const key = nameKey(text);
    if (key === '') return false;
    if (key === stated) return true;
    if (host === '') return false;
    const isInHost = host === key || (key.length >= 4 && host.includes(key)) || (host.length >= 4 && key.includes(host) && key.length < host.length * 2);
    return isInHost || (isSignature && labels.includes(initialsOf(text)));
  };
}

/** Of the words with a capital, in small letters; none for a text of few words. */
function initialsOf(text: string): string {
  const initials = [...text.matchAll(/(?<!\p{L})\p{Lu}(?=\p{Ll})/gu)].join('').toLowerCase();
  return initials.length >= MIN_INITIALS ? initials : ' ';
}
