import { escapeHtml } from '../escape-html.ts';
import type { PageContent } from '../page-content.ts';

/** A press room's page: the date only in words, contacts and downloads around the release. */
export function renderCorporate({ newsroom, article, language, bodyHtml, dialogHtml, related }: PageContent): string {
  const title = escapeHtml(article.title);
  const day = article.published.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="${newsroom.charset}">
<title>${title}</title>
<meta name="robots" content="index,follow">
</head>
<body>
${dialogHtml}
<div class="nav-wrap"><div class="brand">${escapeHtml(newsroom.name)}</div>
<div class="nav">${newsroom.sections.map((section) => `<div class="nav-item"><a href="/${section.toLowerCase()}">${escapeHtml(section)}</a></div>`).join('')}</div>
<div class="lang"><a href="/en">EN</a><a href="/de">DE</a><a href="/sv">SV</a></div></div>
<div class="hero"><span>${escapeHtml(newsroom.tagline)}</span></div>
<div class="release">
<div class="release-type">${escapeHtml(article.source.section)}</div>
<h1>${title}</h1>
<div class="release-date">${day}</div>
<div class="release-text">
${bodyHtml}
</div>
<div class="downloads"><h5>Downloads</h5><a href="/files/release.pdf">Release (PDF, 84 KB)</a><a href="/files/images.zip">Press images (ZIP, 12 MB)</a></div>
<div class="contact"><h5>Press contact</h5><p>Communications<br>Telephone on request<br>press desk, weekdays 9 to 17</p></div>
</div>
<div class="teasers"><h5>Other releases</h5>${related.map((other) => `<div class="teaser"><a href="${other.url}">${escapeHtml(other.title)}</a></div>`).join('')}</div>
<div class="bottom"><a href="/imprint">Imprint</a><a href="/data-protection">Data protection</a><a href="/careers">Careers</a></div>
</body>
</html>
`;
}
