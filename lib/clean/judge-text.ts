import type { CleanDropReason } from '#lib/model/document.ts';
import { countWords } from './page/blocks.ts';

/** A brief of one sentence under a headline is news; less is a stub. Counted over title and text. */
const MIN_WORDS = 12;
/** A page whose title is an error says little else; one that only talks like an error must be shorter still. */
const MAX_ERROR_WORDS = 150;
const MAX_APOLOGY_WORDS = 60;
const MAX_PAYWALL_WORDS = 220;
/** Characters of a text that are counted: what is longer has more words than any limit. */
const MAX_COUNTED = 20_000;

/** Titles that are an error however they go on. */
const SURE_ERROR_TITLE = /^(?:page not found|just a moment\s*(?:\.{3}|…|$)|attention required!|are you a robot|bot verification|страница не найдена|seite nicht gefunden|page introuvable|página no encontrada)/i;
/** News begins with the same words and numbers; a title made of nothing else is an error. */
const ERROR_WORDS = /(?<![\p{L}\p{N}])(?:https?|(?:400|401|403|404|410|429|500|502|503|504)(?![.,]\d)|(?:internal |unknown )?(?:server )?error|(?:page |file )?not found|access denied|forbidden|unauthorized|bad (?:request|gateway)|gateway time-?out|too many requests|security check|(?:service|site|page) (?:temporarily )?unavailable|site maintenance|ошибка|доступ запрещ[её]н)(?![\p{L}\p{N}])/giu;
const BEGINS_LIKE_ERROR = new RegExp(`^(?:${ERROR_WORDS.source})`, 'iu');
/** Between an error and the name of the site that shows it. */
const TITLE_SEPARATOR = /\s[|–—·•«»:-]\s/;
const MAX_SITE_NAME_WORDS = 6;
const ERROR_TEXT = /page (?:you (?:are|were) looking for|you requested) (?:could not|cannot|can't|was not|wasn't|does not|doesn't|isn't|no longer|might)|checking your browser before|verify (?:that )?you are (?:a )?human|enable javascript and cookies to continue|(?:need to|please|must) enable javascript|javascript (?:is disabled|is required|must be enabled)|unusual traffic from your|requested (?:url|page|resource)\b.{0,200}?(?:was not|could not be) found/i;
const PAYWALL_TEXT = /subscribe (?:now )?to (?:continue|keep|read)|(?:to continue|continue) reading(?:,| please| this)|(?:this|the) (?:article|content|story) is (?:for|only available to|reserved for|exclusive to) (?:our )?(?:paid |premium )?(?:subscribers|members)|already a subscriber\?|subscribers only|log ?in to (?:continue|read)(?: reading| more| (?:this|the)(?: full)? (?:article|story))?\s*(?:[.!,]|$)|подпи(?:шитесь|ска),? чтобы (?:читать|продолжить)|nur für abonnenten|article réservé aux abonnés/gim;
/** The beginnings of such offers that no frame of a page shows beside free articles. */
const WALL = /^(?:subscribe (?:now )?to (?:continue|keep) reading|to continue reading|(?:this|the) (?:article|content|story) is (?:for|only available to|reserved for|exclusive to) (?:our )?(?:paid |premium )?(?:subscribers|members)|подпи(?:шитесь|ска),? чтобы (?:читать|продолжить)|nur für abonnenten|article réservé aux abonnés)/i;
/** A wall ends the text; where more follows, the phrase stands in a page's frame or speaks of something else. */
const MAX_WORDS_BEHIND_WALL = 16;
/** An offer of so many words may follow a teaser that is longer. */
const MAX_OFFER_WORDS = 60;

/**
 * Why a text goes no further, or null. Modest on purpose: what is doubtful goes on.
 * `paywalled` is the page's own statement (isAccessibleForFree); a teaser of some length is still a document. `walled`: an offer to
 * subscribe stands beside the text.
 */
export function judgeText(document: { title: string; text: string }, page: { paywalled: boolean; walled: boolean }): CleanDropReason | null {
  const words = countWords(document.text.slice(0, MAX_COUNTED));
  if (words <= MAX_ERROR_WORDS && isErrorTitle(document.title.trim(), document.text)) return 'error_page';
  if (words === 0) return 'no_text';
  if (words <= MAX_APOLOGY_WORDS && ERROR_TEXT.test(document.text)) return 'error_page';
  if (words <= MAX_PAYWALL_WORDS && (page.walled || endsAtWall(document.text))) return 'paywall';
  if (countWords(document.title) + words >= MIN_WORDS) return null;
  return page.paywalled ? 'paywall' : 'too_short';
}

/** Whether a paragraph of a page says that what follows is for subscribers. */
export function isWall(text: string): boolean {
  return WALL.test(text);
}

function isErrorTitle(title: string, text: string): boolean {
  if (SURE_ERROR_TITLE.test(title) || (BEGINS_LIKE_ERROR.test(title) && ERROR_TEXT.test(text))) return true;
  const rest = title.split(TITLE_SEPARATOR).map((part) => ({ part, left: countWords(part.replace(ERROR_WORDS, '')) }));
  return rest[0]!.left === 0 && rest[0]!.part.search(ERROR_WORDS) !== -1 && rest.reduce((sum, { left }) => sum + left, 0) <= MAX_SITE_NAME_WORDS;
}

function endsAtWall(text: string): boolean {
  const last = [...text.matchAll(PAYWALL_TEXT)].at(-1);
  if (last === undefined) return false;
  const behind = countWords(text.slice(last.index + last[0].length));
  return behind <= MAX_WORDS_BEHIND_WALL || (behind <= MAX_OFFER_WORDS && countWords(text.slice(0, last.index)) > behind);
}
