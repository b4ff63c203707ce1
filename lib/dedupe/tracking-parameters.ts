/**
 * Parameters that tell a site where a reader came from, and never which page is meant. Lower case; `*` stands for any ending.
 * The README lists them; add only what no site uses to choose content.
 */
export const TRACKING_PARAMETERS: readonly string[] = [
  // campaigns
  'utm_*', 'pk_campaign', 'pk_kwd', 'pk_source', 'pk_medium', 'pk_content', 'pk_cid', 'piwik_*', 'mtm_*', 'matomo_*', 'hsa_*', 'at_medium', 'at_campaign', 'at_custom*',
  'at_link_*', 'cmpid', 'ns_campaign', 'ns_mchannel', 'ns_source', 'ns_linkname', 'ns_fee', 'itm_source', 'itm_medium', 'itm_campaign', 'itm_content', 'itm_term', 'itm_channel', 'itm_audience', 'xtor', 'wt_mc', 'wt_mc_o', 'wt.mc_id', 's_cid', 'sc_cid',
  'soc_src', 'soc_trk', 'trk_contact', 'trk_msg', 'trk_module', 'trk_sid', 'trk_gid', 'trk_mid', 'trk_link', 'trk_source', 'trk_medium', 'trk_campaign', 'trkcampaign', 'trkemail', 'spm', 'icid', 'intcid', 'int_cmp', 'ncid', 'smid', 'smtyp', 'ftag',
  // click ids of advertising networks
  'gclid', 'gclsrc', 'gbraid', 'wbraid', 'dclid', 'fbclid', 'msclkid', 'twclid', 'ttclid', 'li_fat_id', 'igshid', 'igsh', 'yclid', 'ymclid', 'ysclid', '_openstat',
  'rb_clickid', 'epik', 'irclickid', 'cjevent', 'srsltid', 'wickedid', 'ef_id', 's_kwcid', 'rdt_cid', 'sscid', 'tduid', 'gad_source', 'gad_campaignid',
  'fb_action_ids', 'fb_action_types', 'fb_ref', 'fb_source', 'action_object_map', 'action_type_map', 'action_ref_map', 'guccounter', 'guce_referrer', 'guce_referrer_sig',
  // mail tools
  'mc_cid', 'mc_eid', '_hsenc', '_hsmi', '__hssc', '__hstc', '__hsfp', 'hsctatracking', 'ml_subscriber', 'ml_subscriber_hash', 'mkt_tok', 'mkevt', 'mkcid', 'mkrid',
  'bsft_*', '_ke', '_kx', 'ck_subscriber_id', 'vero_id', 'vero_conv', 'oly_enc_id', 'oly_anon_id', 'elqtrack', 'elqtrackid', 'sfmc_id', 'sfmc_*', 'dm_i', 'nr_email_referer',
  // measuring
  '_ga', '_gl', '_gac', 'ga_source', 'ga_medium', 'ga_campaign', 'ga_content', 'ga_term', 'wprov', 'ref_src', 'ref_url', '__twitter_impression', 'amp_js_v', 'amp_gsa', 'usqp',
];

/** Names of session ids; dropped only where the value looks like one, since `sid` is also a story id on some sites. */
export const SESSION_PARAMETERS: readonly string[] = ['jsessionid', 'phpsessid', 'aspsessionid*', 'sessionid', 'session_id', 'sid', 'cftoken', 'zenid'];
const SESSION_VALUE = /^[\w%.!-]{16,}$/;
/** Digits and letters mixed within one run, or one long number. */
const TOKEN = /(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{12,}|\d{20,}|[\da-f]{16,}/i;
/** Words of a readable address are parted so. */
const WORDS = /[a-z]{3,}[-_][a-z]{2,}[-_]|[-_][a-z]{2,}[-_][a-z]{3,}/i;

/** Parameters that ask for another dress of the same page, with the values that do. */
const VARIANTS: ReadonlyMap<string, RegExp> = new Map([
  ['amp', /^(?:1|true)?$/i],
  ['outputtype', /^amp$/i],
  ['output', /^amp$/i],
]);

const tracking = matcherOf(TRACKING_PARAMETERS);
const session = matcherOf(SESSION_PARAMETERS);

export function isTrackingParameter(name: string, value: string): boolean {
  const key = name.toLowerCase();
  return tracking(key) || (session(key) && isToken(value)) || (VARIANTS.get(key)?.test(value) ?? false);
}

/** Whether a value is made by a machine, and not a title that is shortened for an address. */
function isToken(value: string): boolean {
  return SESSION_VALUE.test(value) && TOKEN.test(value) && !WORDS.test(value);
}

function matcherOf(names: readonly string[]): (name: string) => boolean {
  const exact = new Set(names.filter((name) => !name.endsWith('*')));
  const beginnings = names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
  return (name) => exact.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
}
