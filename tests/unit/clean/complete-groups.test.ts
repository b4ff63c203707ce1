import { describe, expect, it } from 'vitest';
import { completeGroups } from '#lib/clean/main-text/complete-groups.ts';
import { StatsOfElements } from '#lib/clean/main-text/element-stats.ts';
import { cutBlocks } from '#lib/clean/page/blocks.ts';
import { parsePage } from '#lib/clean/page/parse-page.ts';

function completed(html: string, chosen: readonly string[]): string[] {
  const blocks = cutBlocks(parsePage(html));
  const elements = new StatsOfElements();
  const taken = completeGroups(blocks, blocks.map(({ element }) => elements.of(element)), blocks.map(({ text }) => chosen.includes(text)));
  return blocks.filter((_, index) => taken[index]).map(({ text }) => text);
}

const data = '<table><tr><td>Year</td></tr><tr><td>2024</td></tr><tr><td>2025</td></tr></table>';
const links = '<table><tr><td><a href="/a">Home</a></td></tr><tr><td><a href="/b">News</a></td></tr><tr><td><a href="/c">Jobs</a></td></tr></table>';
const posts = '<div class="post">a</div><div class="post">b</div><div class="post">c</div><div class="post">d</div>';

describe('completeGroups', () => {
  it.each([
    ['takes a table of data from its first row on', data, ['Year'], ['Year', '2024', '2025']],
    ['takes no table for a row in its middle', data, ['2024'], ['2024']],
    ['takes a table of which most was taken', data, ['2024', '2025'], ['Year', '2024', '2025']],
    ['takes no menu for its first entry', links, ['Home'], ['Home']],
    ['takes a thread of which most was taken', posts, ['a', 'c', 'd'], ['a', 'b', 'c', 'd']],
    ['leaves a thread of which half was taken', posts, ['a', 'b'], ['a', 'b']],
    ['takes no two blocks for one group', '<div class="post">a</div><div class="post">b</div>', ['a'], ['a']],
    ['takes no blocks together that have no class in common', '<p>a</p><p>b</p><p>c</p><p>d</p>', ['a', 'b', 'c'], ['a', 'b', 'c']],
  ])('%s', (_, html, chosen, expected) => {
    expect(completed(html, chosen)).toEqual(expected);
  });
});
