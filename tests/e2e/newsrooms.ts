import type { NewsFeed } from '#tests/support/main-job/news.ts';
import { madeUpProse, madeUpWord } from '#tests/support/made-up-prose.ts';

const HOUR_MS = 3_600_000;
const MORNING = Date.now() - 5 * HOUR_MS;

/** Local news with one event in it that no reader would miss. */
export const BOLT_STREET: NewsFeed = {
  title: 'Bolt Street News',
  items: [
    {
      path: '/business/wexmoor-larn-tyres',
      title: 'Wexmoor to buy Larn Tyres',
      summary: 'The tyre maker pays $40 million for its smaller neighbour.',
      published: new Date(MORNING),
      paragraphs: [
        'Wexmoor has agreed to acquire Larn Tyres for $40 million in cash, the two companies said on Monday.',
        'Larn makes tyres for wheelbarrows, prams and handcarts in a hall that can be seen from the windows of the larger company. Both have known each other for sixty years and have shared a fire engine for thirty of them.',
        'The eighty employees keep their jobs, and the hall keeps its clock.',
      ],
    },
    {
      path: '/town/market-hall-roof',
      title: 'Market hall roof gets a coat of white paint',
      summary: 'It should keep the fishmongers cooler in the summer.',
      published: new Date(MORNING - HOUR_MS),
      paragraphs: [
        'Two painters on ropes have begun to paint the roof of the market hall white. It should keep the inside cooler by four degrees, according to the town’s architect, and above all it should keep the ice under the fish from melting before noon.',
        'The work takes a week if the weather holds. Pigeons have been asked to stay away, without success so far.',
      ],
    },
  ],
};

/** Newsrooms with items enough to keep a run busy for a while; no letter is like another. */
export function slowNewsrooms(count: number, itemsEach: number): NewsFeed[] {
  return Array.from({ length: count }, (_, room) => ({
    title: `Parish Letter ${room + 1}`,
    items: Array.from({ length: itemsEach }, (_, item) => {
      const seed = room * 100 + item;
      return {
        path: `/letters/${item + 1}`,
        title: `On ${madeUpWord(seed + 200_000)} and ${madeUpWord(seed + 300_000)}`,
        summary: madeUpProse(seed + 400_000, 1),
        published: new Date(MORNING - item * HOUR_MS),
        paragraphs: [madeUpProse(seed, 4), madeUpProse(seed + 100_000, 4)],
      };
    }),
  }));
}
