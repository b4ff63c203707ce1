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
const SURE_ERROR_TITLE = /^(?:page not found|just a moment\s*(?:\.{3}|…|$)|attention required!|are you a robot|bot verification|страница не найдена|seite nicht gefunden|page introuvable|página no encontrada|pagina non trovata|página não encontrada|(?:页面|頁面|网页|網頁)(?:不存在|未找到|找不到|没有找到)|(?:您|你)?(?:访问|訪問|请求)的(?:页面|頁面|网页)(?:不存在|未找到|找不到)|sorry, you have been blocked)/i;
/** News begins with the same words and numbers; a title made of nothing else is an error. */
const ERROR_WORDS = /(?<![\p{L}\p{N}])(?:https?|(?:400|401|403|404|410|429|500|502|503|504)(?![.,]\d)|(?:internal |unknown )?(?:server )?error|(?:page |file )?not found|access denied|forbidden|unauthorized|bad (?:request|gateway)|gateway time-?out|too many requests|security check|(?:service|site|page) (?:temporarily )?unavailable|site maintenance|ошибка|доступ запрещ[её]н)(?![\p{L}\p{N}])/giu;
const BEGINS_LIKE_ERROR = new RegExp(`^(?:${ERROR_WORDS.source})`, 'iu');
/** Log-in pages: what they are called, and what else they say. */
const LOGIN_TITLE = /^(?:log ?in|sign ?in|log ?on|login required|anmelden|einloggen|connexion|se connecter|iniciar sesión|accedi|entrar|вход|войти|авторизация|登录|登入)(?![\p{L}\p{N}])/iu;
const LOGIN_TEXT = /(?:please )?(?:sign|log) ?in to (?:continue|view|access|see|your account)|you (?:must|need to) (?:be logged in|(?:sign|log) ?in)|forgot(?:ten)? (?:your )?password|bitte (?:melden sie sich an|einloggen)|veuillez vous (?:connecter|identifier)|inicia sesión para|войдите,? чтобы|请(?:先)?登录/i;
const MAX_LOGIN_WORDS = 40;
const MAX_LOGIN_TITLE_WORDS = 8;
const MAX_BARE_LOGIN_WORDS = 16;
/** Between an error and the name of the site that shows it. */
const TITLE_SEPARATOR = /\s[|–—·•«»:-]\s/;
const MAX_SITE_NAME_WORDS = 6;
/** So many words of a text under a headline are news. */
const MIN_NEWS_WORDS = 25;
const MIN_HEADLINE_WORDS = 3;
const LONG_NAME_WORDS = 5;
/** But for the small words of names. */
const SMALL_WORD = /(?<=\s)(?!(?:of|the|and|for|de|la|le|du|des|der|die|das|und|e|y|di|da|do|et|in|on|at|by|to)(?!\p{L}))\p{Ll}/u;
const ERROR_TEXT = /page (?:you (?:are|were) looking for|you requested) (?:could not|cannot|can't|was not|wasn't|does not|doesn't|isn't|no longer|might)|checking your browser before|verify (?:that )?you are (?:a )?human|enable javascript and cookies to continue|(?:need to|please|must) enable javascript|javascript (?:is disabled|is required|must be enabled)|unusual traffic from your|requested (?:url|page|resource)\b.{0,200}?(?:was not|could not be) found|la pagina (?:che (?:stai cercando|cercavi|hai (?:cercato|richiesto))|richiesta|cercata) non (?:esiste|è stata trovata|è (?:più )?disponibile)|a página que (?:você )?(?:procura|está procurando|tentou acessar|solicitou) não (?:existe|foi encontrada|está (?:mais )?disponível)|(?:访问|訪問|请求|查找|寻找|浏览)的(?:页面|頁面|网页|網頁|内容)(?:不存在|未找到|找不到|已被?删除)|you have been blocked|unable to access this (?:site|website|page)/i;
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
  if (words <= MAX_LOGIN_WORDS && isLogin(document.title.trim(), document.text)) return 'paywall';
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
  if (rest[0]!.left > 0 || rest[0]!.part.search(ERROR_WORDS) === -1) return false;
  const left = rest.reduce((sum, part) => sum + part.left, 0);
  // A site's name is short. More words, or such as only a sentence has, are of a headline where the text is none of an error.
  return left <= MAX_SITE_NAME_WORDS && !(countWords(text) >= MIN_NEWS_WORDS && rest.slice(1).some(({ part }) => isHeadline(part)));
}

/** Whether a part of a title is more than a name: it has many words, or several of which one begins with a small letter, as verbs do. */
function isHeadline(part: string): boolean {
  const words = countWords(part);
  return !/\.\p{L}{2,}/u.test(part) && (words >= LONG_NAME_WORDS || (words >= MIN_HEADLINE_WORDS && SMALL_WORD.test(part)));
}

/** Named so, or with nothing to say but this. */
function isLogin(title: string, text: string): boolean {
  const isNamed = LOGIN_TITLE.test(title) && countWords(title) <= MAX_LOGIN_TITLE_WORDS;
  return LOGIN_TEXT.test(text) && (isNamed || (LOGIN_TITLE.test(text) && countWords(text) <= MAX_BARE_LOGIN_WORDS));
}

function endsAtWall(text: string): boolean {
  const last = [...text.matchAll(PAYWALL_TEXT)].at(-1);
  if (last === undefined) return false;
  const behind = countWords(text.slice(last.index + last[0].length));
  return behind <= MAX_WORDS_BEHIND_WALL || (behind <= MAX_OFFER_WORDS && countWords(text.slice(0, last.index)) > behind);
}
