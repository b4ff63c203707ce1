import type { PublishedArticle } from './edition.ts';
import { renderBlog } from './layouts/blog.ts';
import { renderBroadsheet } from './layouts/broadsheet.ts';
import { renderCorporate } from './layouts/corporate.ts';
import { renderWire } from './layouts/wire.ts';
import type { SampleNewsroom } from './newsroom.ts';
import { renderBlocks } from './render-blocks.ts';

const LAYOUTS = { broadsheet: renderBroadsheet, blog: renderBlog, wire: renderWire, corporate: renderCorporate };
const RELATED_LINKS = 5;

/** An article's page as HTML, in its newsroom's layout. */
export function renderPage(newsroom: SampleNewsroom, article: PublishedArticle, edition: readonly PublishedArticle[]): string {
  return LAYOUTS[newsroom.layout]({
    newsroom,
    article: article.source.form === 'error' ? { ...article, title: 'Page not found', summary: '' } : article,
    language: article.source.language ?? newsroom.language,
    bodyHtml: renderForm(article),
    dialogHtml: article.source.form === 'consent' ? CONSENT_DIALOG : COOKIE_NOTICE,
    related: edition.filter((other) => other !== article).slice(0, RELATED_LINKS),
  });
}

function renderForm(article: PublishedArticle): string {
  if (article.source.form === 'error') return FAULT;
  const text = renderBlocks(article);
  return article.source.form === 'paywall' ? text + PAYWALL : text;
}

const FAULT = `<div class="message"><p>Error 404. The page you asked for has moved or is being mended. Try again later or go back to the front page.</p></div>`;

const PAYWALL = `\n<div class="paywall" data-piano="offer"><h3>Subscribe to continue reading</h3>
<p>This article is for subscribers. Already a subscriber? <a href="/account/login">Log in</a></p>
<ul><li>First month for 1 euro</li><li>Cancel at any time</li></ul><button type="button">See all offers</button></div>`;

const COOKIE_NOTICE = `<div id="cookie-notice" class="cookie-banner" role="dialog" aria-label="Cookies">
<p>We use cookies to remember your settings and to count visits. You can change your choice at any time.</p>
<button>Accept all</button><button>Only necessary</button><a href="/cookies">Read more</a></div>`;

const CONSENT_PURPOSES = [
  'Store and access information on a device',
  'Select basic advertising',
  'Create a personalised content profile',
  'Measure how content performs',
  'Understand audiences through statistics',
  'Develop and improve services',
  'Match and combine offline data sources',
  'Link different devices',
];

const CONSENT_DIALOG = `<div id="consent-wall" class="cmp-container" role="dialog" aria-modal="true">
<h2>We value your privacy</h2>
<p>We and our 412 partners store and access information on your device, such as cookies, and process personal data, such as unique identifiers, for the purposes below. You may agree, refuse, or make detailed choices. Some partners do not ask for your consent and rely on their legitimate interest; you may object to that.</p>
<ul>${CONSENT_PURPOSES.map((purpose) => `<li><label><input type="checkbox" checked> ${purpose}</label><p>Partners can use this purpose to process your data. 214 partners want your consent, 87 rely on legitimate interest.</p></li>`).join('\n')}</ul>
<button>Agree and close</button><button>Refuse all</button><button>Show partners</button></div>`;
