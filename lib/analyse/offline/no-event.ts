import type { SignalTypeKey } from '#lib/model/signal-type.ts';
import { SILENT_PATTERNS } from './patterns.ts';

/** Somebody brings something new to market, in so many words. */
const LAUNCH_VERB = /\b(?:launch(?:es|ed|ing)?|unveil(?:s|ed|ing)?|introduc(?:es|ed|ing)|debut(?:s|ed|ing)|releas(?:es|ed|ing)|roll(?:s|ed|ing)\sout|to\sroll\sout|announc(?:es|ed|ing)|present(?:s|ed)|reveal(?:s|ed)|ships|shipping|starts?\s(?:selling|production|sales)|start(?:s|ed)?\sto\ssell|brings?|(?:new|first|next-gen\w*)\s.{1,60}\b(?:available|on\ssale)|to\s(?:launch|unveil|introduce|release|debut|sell)|on\sthe\smarket|to\smarket|approv(?:es|al|ed)|adds|offers?)\b/iu;
/** Updates, trial versions, offers and talk of what may come. */
const MINOR = /\b(?:betas?|public\sbeta|release\scandidate|RC\b|updates?|updated|updating|patch(?:es)?|hotfix|firmware|bug\sfix\w*|build\s\d|version\s\d|v?\d+\.\d+(?:\.\d+)?\b(?!\s?(?:million|billion|%|percent|bn|mn|inch|-inch|m\b))|QPR\d|iOS\s\d|iPadOS|macOS|watchOS|tvOS|One\sUI|features?|redesign\w*|gets|is\sgetting|emoji|wallpapers?|settings?|toggle|shortcut|trailer|teaser|teases|teased|preview(?:s|ed|ing)?|demo|screenshots?|artwork|rumou?r\w*|leak(?:s|ed|er|ing)?|reportedly|report:|said\sto|might|may\s(?:launch|release|be|come|have)|could|expected|tipped|spotted|preps|preparing|confirms|release\sdate|live\supdates|everything\s(?:we|you|announced|new)|hands-on|first\slook|sale\b|deals?|discount\w*|\d+%\soff|pre-?orders?|restock\w*|scraped|censored|lawsuit|outage|shut(?:s|ting)?\sdown|discontinu\w+|ends?\ssupport|campaign|merch\w*|clothing|concept|soon|upcoming|mooted|virtual|library|every\spiece|products\sare)\b/iu;
/** Games and their contents, and what else is watched and played. */
const PLAY = /\b(?:PS[345]|PlayStation|Xbox|Switch(?:\s2)?\b(?=.*\b(?:game|play|Nintendo|PC|Steam|digital|title))|Nintendo\sSwitch|eShop|Steam|DLC|gameplay|RPG|JRPG|roguelike|platformer|shooter|games?|gamers?|gaming|playable|remaster\w*|remake|anime|manga|movie|film|episode|season|album|soundtrack|Game\sPass|esports|amiibo|Pok[eé]mon|Zelda|Mario|Fortnite|Minecraft|playtest|early\saccess)\b/iu;
const HARDWARE = /\b(?:launches|unveils|announces|introduces|reveals|launched|unveiled)\s(?:\S+\s){0,6}?(?:console|handheld|headset|controller|graphics\scard|GPU|laptop|monitor|studio)\b/iu;
/** Researchers tell of an attack or a hole; nobody in particular has been hit. */
const THREAT_REPORT = /\b(?:disclos(?:es|ed)|warns?|warned|discover(?:s|ed)|details|detailed|uncover(?:s|ed)|spot(?:s|ted)|patch(?:es|ed)|fix(?:es|ed)|researchers?|vulnerabilit(?:y|ies)|flaws?|CVE-\d+|zero-days?|malware|trojan|botnet|infostealer|phishing)\b/iu;
/** Words that say that somebody has been hit. */
const VICTIM = /\b(?:breach(?:ed)?|stolen|stole|data\s(?:leak|theft)|leaked|ransom\w*|hacked|hackers?\s(?:stole|access\w*|breach\w*|claim\w*)|claims?\s.{0,40}breach|cyber-?\s?attack\s(?:on|at|hits?|leads?|forces|disrupts)|hit\sby|suffer(?:s|ed)|victim|unauthori[sz]ed\saccess|customers?['’]?\sdata|compromised|exposed)\b/iu;

/**
 * Whether a text that reads like an event of the type is one of those that use its words without telling one that concerns a
 * company: an update, a trailer or an offer instead of a launch, a warning of malware instead of an incident.
 */
export function isNoEvent(type: SignalTypeKey, evidence: string, title: string, lead: string): boolean {
  const head = title.trim() === '' ? evidence : title;
  if (type === 'product_launch') return isMinorLaunch(evidence, head, lead);
  if (type === 'security_incident') return THREAT_REPORT.test(head) && !VICTIM.test(head);
  if (type === 'partnership') return /\b(?:trailer|teaser|DLC|crossover|collab\b|skins?|artwork)\b/i.test(head);
  if (type === 'recall') return !/\b(?:recall\w*|pull(?:s|ed|ing)?|withdraw\w*|off\s(?:the\s)?shelves|halt(?:s|ed|ing)?|stop(?:s|ped)?|suspend(?:s|ed)?|paus(?:es|ed|ing))\b/i.test(`${head} ${evidence}`);
  return false;
}

function isMinorLaunch(evidence: string, head: string, lead: string): boolean {
  if (['guide', 'shopping', 'opinion', 'sport', 'politics'].some((kind) => SILENT_PATTERNS[kind]!.test(head))) return true;
  if (MINOR.test(head) || MINOR.test(evidence) || !LAUNCH_VERB.test(evidence)) return true;
  return PLAY.test(`${head} ${lead}`) && !HARDWARE.test(head);
}
