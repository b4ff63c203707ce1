import { parseMarkup } from './parse-markup.ts';

/** Elements that set text apart from what stands before and after. */
const BLOCKS = new Set(['address', 'article', 'blockquote', 'br', 'dd', 'div', 'dl', 'dt', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'img', 'li', 'ol', 'p', 'pre', 'section', 'table', 'td', 'th', 'tr', 'ul']);
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'svg', 'iframe']);
/** A title such as "List<T> explained" is no HTML; only tags that exist are taken for tags. */
const HTML_TAG = /<(?:!--|\/?(?:a|abbr|acronym|address|applet|article|aside|audio|b|big|blink|blockquote|body|br|button|center|cite|code|dd|del|div|dl|dt|em|embed|figure|font|footer|form|frame|frameset|h[1-6]|header|hr|html|i|iframe|img|input|ins|kbd|li|link|main|mark|marquee|meta|nav|noscript|object|ol|p|pre|q|s|samp|script|section|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|template|th|thead|time|tr|tt|u|ul|var|video|wbr)(?=[\s/>]))/i;

/** The text of a piece of HTML (or of plain text that may be HTML) on one line: tags dropped, entities decoded. */
export function toPlainText(markup: string): string {
  const parts: string[] = [];
  let silentDepth = 0;
  parseMarkup(
    hasHtml(markup) ? markup : markup.replaceAll('<', '&lt;'),
    {
      onopentag(name) {
        if (SILENT.has(name)) silentDepth++;
        if (BLOCKS.has(name)) parts.push(' ');
      },
      ontext: (text) => void (silentDepth === 0 && parts.push(text)),
      onclosetag(name) {
        if (SILENT.has(name)) silentDepth = Math.max(0, silentDepth - 1);
        if (BLOCKS.has(name)) parts.push(' ');
      },
    },
    { decodeEntities: true },
  );
  return collapseSpace(parts.join(''));
}

export function hasHtml(text: string): boolean {
  return HTML_TAG.test(text);
}

/** One line without control characters. */
export function collapseSpace(text: string): string {
  return text.replace(/[\s\p{Cc}\u200B\uFEFF]+/gu, ' ').trim();
}

/** Cuts at a character that is whole, with an ellipsis where something is missing. */
export function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return `${text.slice(0, maxLength - 1).replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
