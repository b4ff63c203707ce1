import { describe, expect, it } from 'vitest';
import { dropRepeats } from '#lib/clean/main-text/drop-repeats.ts';
import { coverageOf, firstWords, runsOf } from '#lib/clean/main-text/word-runs.ts';
import { cutBlocks } from '#lib/clean/page/blocks.ts';
import { parsePage } from '#lib/clean/page/parse-page.ts';

function kept(html: string): string[] {
  return dropRepeats(cutBlocks(parsePage(html).root)).map(({ text }) => text);
}

describe('dropRepeats', () => {
  const said = 'Acme has agreed to buy Beta Robotics for $1.5 billion in cash.';

  it('keeps a paragraph once, however it is set', () => {
    expect(kept(`<p>${said}</p><p>The deal closes in March.</p><div class="mobile">${said.toUpperCase()}</div>`)).toEqual([said, 'The deal closes in March.']);
  });

  it('keeps short lines, rows of data and code', () => {
    const row = '<tr><td>2026</td><td>one two three four five six seven eight</td></tr>';
    expect(kept(`<p>Yes, it does.</p><p>Yes, it does.</p><table>${row}${row}</table><pre>${said}</pre><pre>${said}</pre>`)).toHaveLength(6);
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
    expect(coverageOf(firstWords(text), runsOf(known, 3), 3)).toBeCloseTo(share);
  });
});
