import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf, walkElements, type PageElement } from '#lib/clean/page/node.ts';
import { MAX_DEPTH, MAX_NODES, parsePage } from '#lib/clean/page/parse-page.ts';

/** The tree as nested tags, for reading in a test. */
function shape(element: PageElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child.trim() : `${child.tag}(${shape(child)})`)).join('');
}

function measure(root: PageElement): { elements: number; depth: number } {
  let elements = 0;
  let depth = 0;
  walkElements(root, (element) => {
    elements++;
    let level = 0;
    for (let at = element.parent; at; at = at.parent) level++;
    depth = Math.max(depth, level);
    return true;
  });
  return { elements, depth };
}

describe('parsePage', () => {
  it.each([
    ['paragraphs close each other', '<p>a<p>b<div>c</div>', 'p(a)p(b)div(c)'],
    ['list items close each other, not those of an outer list', '<ul><li>a<ul><li>b<li>c</ul><li>d</ul>', 'ul(li(aul(li(b)li(c)))li(d))'],
    ['cells and rows close each other', '<table><tr><td>a<td>b<tr><td>c</table>', 'table(tr(td(a)td(b))tr(td(c)))'],
    ['an end tag without a beginning', '<div>a</b>b</div>', 'div(ab)'],
    ['an end tag does not leave its table cell', '<div><table><tr><td>a</div>b</td></tr></table></div>', 'div(table(tr(td(ab))))'],
    ['links do not nest', '<a href=x>a<a href=y>b</a>', 'a(a)a(b)'],
    ['the head ends where text for readers begins', '<head><title>t</title><div>a</div>', 'head(title(t))div(a)'],
    ['definitions', '<dl><dt>a<dd>b<dt>c</dl>', 'dl(dt(a)dd(b)dt(c))'],
    ['drawings are left out', '<p>a<svg><title>x</title><g><svg></svg></g></svg>b</p>', 'p(ab)'],
    ['a drawing that is never closed does not swallow the page', '<svg><path><p>a</p>', 'p(a)'],
    ['scripts and styles are left out', '<script>var a = "<p>";</script><style>p{}</style><p>a</p>', 'script()style()p(a)'],
    ['a frame for browsers without scripts does not swallow the page', '<noscript><iframe src="https://tags.example/x" height="0"/></noscript><p>a</p>', 'noscript(iframe())p(a)'],
    ['entities', '<p title="&quot;x&quot;">&lt;&amp;&#8217;&nbsp;</p>', 'p(<&’)'],
    ['an odd comment ends at the next bracket', '<div><![CDATA[ x ><p>a</p></div>', 'div(p(a))'],
  ])('%s', (_, html, expected) => {
    expect(shape(parsePage(html))).toBe(expected);
  });

  it('keeps scripts that carry data', () => {
    expect(textOf(parsePage('<script type="application/ld+json">{"a":1}</script>'))).toBe('{"a":1}');
  });

  it.each(['b', 'div', 'table><tr><td', 'a href=x', 'ul><li', 'x-y'])('bounds the depth of %j and keeps the text', (tag) => {
    const root = parsePage(`${`<${tag}>`.repeat(5_000)}end`);
    expect(measure(root).depth).toBeLessThanOrEqual(MAX_DEPTH + 1);
    expect(textOf(root)).toBe('end');
  });

  it('closes what was too deep without closing what was not', () => {
    const root = parsePage(`<main>${'<div>'.repeat(400)}deep${'</div>'.repeat(400)}after</main>`);
    const main = root.children[0] as PageElement;
    expect(main.children.at(-1)).toBe('after');
  });

  it('bounds the number of elements', () => {
    const root = parsePage('<i>x</i>'.repeat(MAX_NODES));
    expect(measure(root).elements).toBeLessThanOrEqual(MAX_NODES + 1);
  });

  it.each([
    ['end tags of what is far up the stack', `${'<b>'.repeat(200_000)}${'</i>'.repeat(200_000)}`],
    ['unclosed formatting', '<b><i><u><a href=x>'.repeat(50_000)],
    ['many attributes', `<p ${Array.from({ length: 50_000 }, (_, index) => `a${index}="${index}"`).join(' ')}>x</p>`],
    ['rows without end', '<tr><td>'.repeat(100_000)],
    ['open brackets', '<'.repeat(500_000)],
    ['an attribute without end', `<p class="${'x'.repeat(2_000_000)}`],
    ['comments without end', '<!--'.repeat(200_000)],
    ['null bytes', '\u0000<p>\u0000</p>'.repeat(50_000)],
    ['entities', '&#999999999999;&amp'.repeat(50_000)],
    ['templates', '<template>'.repeat(50_000)],
    ['frames', '<frameset><frame src=x></frameset>'.repeat(10_000)],
  ])('comes to an end with %s', (_, html) => {
    const { elements, depth } = measure(parsePage(html));
    expect(elements).toBeLessThanOrEqual(MAX_NODES + 1);
    expect(depth).toBeLessThanOrEqual(MAX_DEPTH + 1);
  }, 60_000);

  it('reads anything', () => {
    const piece = fc.constantFrom('<div>', '</div>', '<p', '>', '<', '"', "'", 'text', '<td>', '</table>', '<script>', '</script>', '<!--', '-->', '&amp', '<svg>', '<a href=', '<title>', '<![CDATA[', ']]>', '<li>', '</p>', '\u0000');
    fc.assert(fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      expect(measure(parsePage(pieces.join(''))).depth).toBeLessThanOrEqual(MAX_DEPTH + 1);
    }), { numRuns: 1_000 });
  }, 60_000);
});
