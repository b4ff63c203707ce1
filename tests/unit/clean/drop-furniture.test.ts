import { describe, expect, it } from 'vitest';
import { dropFurniture } from '#lib/clean/main-text/drop-furniture.ts';
import { cutBlocks } from '#lib/clean/page/blocks.ts';
import { parsePage } from '#lib/clean/page/parse-page.ts';

const TITLE = 'Acme results at a glance';
const PROSE = '<p>The board expects revenue of 400 million in the coming year, with lower costs in all of its regions.</p>';
const FIGURES = '<h2>Figures</h2><table><tr><th>Year</th><th>Revenue</th></tr><tr><td>2026</td><td>388</td></tr></table><ul><li>Costs fell</li></ul>';

function kept(html: string): string[] {
  return dropFurniture(cutBlocks(parsePage(html)), { title: TITLE, url: '', types: [], stated: '' }).map(({ text }) => text);
}

describe('dropFurniture', () => {
  it('leaves out the headline and what stands above it', () => {
    expect(kept(`<p>INDUSTRY</p><h1>${TITLE}</h1>${FIGURES}${PROSE}`)).toEqual(['Figures', 'Year | Revenue', '2026 | 388', 'Costs fell', expect.stringContaining('The board')]);
  });

  it('keeps all above a headline that stands again below the text', () => {
    expect(kept(`${FIGURES}${PROSE}<p><b>${TITLE}</b></p>${PROSE}`)).toHaveLength(7);
  });
});
