import { describe, expect, it } from 'vitest';
import { dropRepeats } from '#lib/clean/main-text/drop-repeats.ts';
import { coverageOf, firstWords, runsOf } from '#lib/clean/main-text/word-runs.ts';
import { cutBlocks } from '#lib/clean/page/blocks.ts';
import { parsePage } from '#lib/clean/page/parse-page.ts';

function kept(html: string): string[] {
  return dropRepeats(cutBlocks(parsePage(html))).map(({ text }) => text);
}

describe('dropRepeats', () => {
  const said = 'Acme has agreed to buy Beta Robotics for $1.5 billion in cash.';

  it('keeps a paragraph once, however it is set', () => {
    expect(kept(`<p>${said}</p><p>The deal closes in March.</p><div class="mobile">${said.toUpperCase()}</div>`)).toEqual([said, 'The deal closes in March.']);
  });

  it('keeps a run of paragraphs and a quoted post once', () => {
    const [a, b] = ['My pump makes a loud noise when it starts in the morning.', 'It began after the winter, and nothing that I tried has helped.'];
    expect(kept(`<p>${a}</p><p>${b}</p><p>${said}</p><p>${a}</p><p>${b}</p>`)).toEqual([a, b, said]);
    expect(kept(`<div><p>${a}</p></div><div><blockquote><p>${a}</p></blockquote><p>${b}</p></div>`)).toEqual([a, b]);
  });

  it('keeps short lines, rows of data and code', () => {
    const row = '<tr><td>2026</td><td>one two three four five six seven eight</td></tr>';
    expect(kept(`<p>Yes, it does.</p><p>Yes, it does.</p><table>${row}${row}</table><pre>${said}</pre><pre>${said}</pre>`)).toHaveLength(6);
  });
});

describe('what only looks repeated', () => {
  it.each([
    ['decimals', '<p>Net profit of the division rose by 1.5 percent on the year.</p><p>Net profit of the division rose by 15 percent on the year.</p>'],
    ['signs', '<p>Net profit of the division: +8 % on the year, costs +3 %.</p><p>Net profit of the division: -8 % on the year, costs -3 %.</p>'],
    ['lines of code', `<pre>${'<div>for (const item of items) total += item.price * item.count;</div>'.repeat(2)}</pre>`],
    ['numbered lines of code', `<pre><ol>${'<li>for (const item of items) total += item.price * item.count;</li>'.repeat(2)}</ol></pre>`],
  ])('keeps %s', (_, html) => {
    expect(kept(html)).toHaveLength(cutBlocks(parsePage(html)).length);
  });
});

describe('coverageOf', () => {
  it.each([
    ['Acme buys Beta Robotics today', 'acme buys beta robotics', 2 / 3],
    ['ACME buys, Beta!', 'Acme buys Beta Robotics', 1],
    ['Beta buys Acme', 'Acme buys Beta', 0],
    ['two words', 'Acme buys Beta', -1],
    ['Acme buys Beta', '', -1],
  ])('tells how much of %j stands in %j', (text, known, share) => {
    expect(coverageOf(firstWords(text), runsOf(known, 3))).toBeCloseTo(share);
  });
});
