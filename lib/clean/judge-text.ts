import type { CleanDropReason } from '#lib/model/document.ts';
import { countWords } from './page/blocks.ts';

/** A brief of one sentence under a headline is news; less is a stub. Counted over title and text. */
const MIN_WORDS = 12;
/** A page whose title is an error says little else; one that only talks like an error must be shorter still. */
const MAX_ERROR_WORDS = 150;
const MAX_APOLOGY_WORDS = 60;
const MAX_PAYWALL_WORDS = 220;

const ERROR_TITLE = /^(?:error\b|(?:http )?(?:400|401|403|404|410|429|500|502|503|504)\b|page not found|not found|access denied|forbidden|just a moment|attention required|are you a robot|bot verification|security check|service unavailable|site maintenance|страница не найдена|ошибка 404|доступ запрещ[её]н|seite nicht gefunden|page introuvable|página no encontrada)/i;
const ERROR_TEXT = /page (?:you (?:are|were) looking for|you requested) (?:could not|cannot|can't|was not|wasn't|does not|doesn't|isn't|no longer|might)|checking your browser before|verify (?:that )?you are (?:a )?human|enable javascript and cookies to continue|(?:need to|please|must) enable javascript|javascript (?:is disabled|is required|must be enabled)|unusual traffic from your/i;
const PAYWALL_TEXT = /subscribe (?:now )?to (?:continue|keep|read)|(?:to continue|continue) reading(?:,| please| this)|(?:this|the) (?:article|content|story) is (?:for|only available to|reserved for|exclusive to) (?:our )?(?:paid |premium )?(?:subscribers|members)|already a subscriber\?|subscribers only|log ?in to (?:continue|read)|подпи(?:шитесь|ска),? чтобы (?:читать|продолжить)|nur für abonnenten|article réservé aux abonnés/i;

/**
 * Why a text goes no further, or null. Modest on purpose: what is doubtful goes on.
 * `paywalled` is the page's own statement (isAccessibleForFree); a teaser of some length is still a document.
 */
export function judgeText(document: { title: string; text: string }, page: { paywalled: boolean }): CleanDropReason | null {
  const words = countWords(document.text);
  if (words <= MAX_ERROR_WORDS && ERROR_TITLE.test(document.title.trim())) return 'error_page';
  if (words === 0) return 'no_text';
  if (words <= MAX_APOLOGY_WORDS && ERROR_TEXT.test(document.text)) return 'error_page';
  if (words <= MAX_PAYWALL_WORDS && PAYWALL_TEXT.test(document.text)) return 'paywall';
  if (countWords(document.title) + words >= MIN_WORDS) return null;
  return page.paywalled ? 'paywall' : 'too_short';
}
