import { escapeHtml } from '../escape-html.ts';
import type { PageContent } from '../page-content.ts';

/** A blog's page: dates in meta tags, a sidebar, an author box and comments below the post. */
export function renderBlog({ newsroom, article, language, bodyHtml, dialogHtml, related }: PageContent): string {
  const title = escapeHtml(article.title);
  const author = escapeHtml(article.source.author ?? newsroom.name);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="${newsroom.charset}">
<title>${title} – ${escapeHtml(newsroom.name)}</title>
<meta name="author" content="${author}">
<meta property="article:published_time" content="${article.published.toISOString()}">
<meta property="article:modified_time" content="${article.modified.toISOString()}">
<meta property="og:url" content="${article.url}">
<link rel="canonical" href="${article.url}">
<link rel="alternate" type="application/${newsroom.feed.format}+xml" title="${escapeHtml(newsroom.name)}" href="${newsroom.feedPath}">
</head>
<body class="post-template">
<a class="skip" href="#content">Skip to content</a>
<div class="site-header"><h2 class="site-title"><a href="/">${escapeHtml(newsroom.name)}</a></h2><span>${escapeHtml(newsroom.tagline)}</span>
<ul class="menu">${newsroom.sections.map((section) => `<li><a href="/tag/${section.toLowerCase()}">${escapeHtml(section)}</a></li>`).join('')}</ul></div>
${dialogHtml}
<div id="content" class="columns">
<div class="post">
<h1 class="post-title">${title}</h1>
<p class="post-meta">Posted by ${author} in <a href="/tag/${article.source.section.toLowerCase()}">${escapeHtml(article.source.section)}</a> · 4 min read</p>
<div class="post-content">
${bodyHtml}
</div>
<p class="tags">Tagged: ${newsroom.sections.slice(0, 3).map((section) => `<a href="/tag/${section.toLowerCase()}">#${escapeHtml(section.toLowerCase())}</a>`).join(' ')}</p>
<div class="author-box"><strong>About the author</strong><p>${author} writes for ${escapeHtml(newsroom.name)}. Tips are welcome by e-mail.</p></div>
<div id="comments"><h3>2 comments</h3>
<div class="comment"><b>harriet_m</b> <span>3 hours ago</span><p>Good read, thank you.</p></div>
<div class="comment"><b>plainsight</b> <span>1 hour ago</span><p>Would like to see the numbers behind this in a year.</p></div>
<form><textarea placeholder="Leave a comment"></textarea><button>Post comment</button></form></div>
</div>
<div class="sidebar">
<div class="widget"><h4>Recent posts</h4><ul>${related.map((other) => `<li><a href="${other.url}">${escapeHtml(other.title)}</a></li>`).join('')}</ul></div>
<div class="widget"><h4>Newsletter</h4><p>One letter a week. No tricks.</p><input type="email"><button>Subscribe</button></div>
<div class="widget ad"><span>Advertisement</span><a href="/sponsor">Your company here</a></div>
</div>
</div>
<div class="site-footer"><p>${escapeHtml(newsroom.name)} · Imprint · Privacy · Made with patience</p></div>
</body>
</html>
`;
}
