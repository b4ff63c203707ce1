import { describe, expect, test } from 'vitest';
import { labelBlocks } from '#tests/bench/extract/label-blocks.ts';

const cases: { name: string; texts: string[]; truth: string; labels: number[] }[] = [
  {
    name: 'a long block by the share of it that the truth has',
    texts: ['one two three four five six', 'one two three four other words stand here', 'nothing of this is true'],
    truth: 'one two three four five six',
    labels: [1, 0.5, 0],
  },
  {
    name: 'a short block only if it is there whole',
    texts: ['the price of the set', 'sale price', 'price today'],
    truth: 'the price of the set: sale price',
    labels: [1, 1, 0],
  },
  {
    name: 'of short copies the one amid the truth',
    texts: ['Watch', 'nothing of this is true', 'nor is any of this', 'here the true text begins', 'Watch', 'and here it goes on'],
    truth: 'Here the true text begins. Watch. And here it goes on.',
    labels: [0, 0, 0, 1, 1, 1],
  },
  { name: 'nothing where there is no truth', texts: ['some words of a page', 'Home', ''], truth: '', labels: [0, 0, 0] },
];

describe('labelBlocks', () => {
  test.each(cases)('marks $name', ({ texts, truth, labels }) => {
    expect([...labelBlocks(texts, truth)]).toEqual(labels);
  });
});
