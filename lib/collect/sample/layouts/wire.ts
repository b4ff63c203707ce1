import { escapeHtml } from '../escape-html.ts';
import type { PageContent } from '../page-content.ts';

/** A news agency's page: little markup, the date in a time element, a ticker of other stories. */
export function renderWire({ newsroom, article, language, bodyHtml, dialogHtml, related }: PageContent): string {
  const title = escapeHtml(article.title);
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=${newsroom.charset}">
<title>${title}</title>
<link rel="canonical" href="${article.url}">
</head>
<body>
<table width="100%" class="top"><tr><td><a href="/"><b>${escapeHtml(newsroom.name)}</b></a></td>
<td align="right">${newsroom.sections.map((section) => `<a href="/desk/${section.toLowerCase()}">${escapeHtml(section)}</a>`).join(' | ')}</td></tr></table>
<div class="layout">
<div class="left"><h4>Latest from the desk</h4>
${related.map((other) => `<div class="headline"><time datetime="${other.published.toISOString()}">${other.published.toISOString().slice(11, 16)}</time> <a href="${other.url}">${escapeHtml(other.title)}</a></div>`).join('\n')}
</div>
<div class="story" id="story">
<div class="slug">${escapeHtml(article.source.section.toUpperCase())}</div>
<h1>${title}</h1>
<div class="stamp"><time datetime="${article.published.toISOString()}">${article.published.toUTCString()}</time>${article.source.author ? ` — ${escapeHtml(article.source.author)}` : ''}</div>
${bodyHtml}
<div class="end">(Reporting and editing by the ${escapeHtml(newsroom.name)} ${escapeHtml(article.source.section.toLowerCase())} desk)</div>
</div>
<div class="right"><h4>Client services</h4><p>For a subscription to the full service write to the sales desk.</p><ul><li><a href="/photos">Photos</a></li><li><a href="/graphics">Graphics</a></li><li><a href="/archive">Archive</a></li></ul></div>
</div>
<div class="legal">Material of ${escapeHtml(newsroom.name)} may be reprinted by subscribers with credit. <a href="/legal">Legal notice</a> <a href="/corrections">Corrections</a></div>
${dialogHtml}
</body>
</html>
`;
}
