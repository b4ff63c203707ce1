import type { NewsFeed } from './main-job/news.ts';

const EVENTS = [
  (company: string) => `${company} acquires rival maker of pumps for $40 million`,
  (company: string) => `${company} names Maria Lindqvist as chief executive`,
  (company: string) => `${company} to cut 120 jobs at its northern plant`,
  (company: string) => `${company} raises $12 million to expand its workshop`,
];
const NAMES = ['Aldera', 'Brintex', 'Corvanta', 'Dellmore', 'Eskaline', 'Fontrell', 'Gravion', 'Halvorsen', 'Ilmara', 'Jorvex', 'Kestrelle', 'Lunmark'];
const FORMS = ['Systems', 'Logistics', 'Foods', 'Energy', 'Robotics', 'Textiles'];

/** Feeds of made-up business news: each item tells another company's event, in a text of its own. */
export function makeNews({ feeds, items }: { feeds: number; items: number }): NewsFeed[] {
  return Array.from({ length: feeds }, (_, feed) => ({
    title: `Business wire ${feed}`,
    items: Array.from({ length: items }, (__, index) => makeItem(feed, index)),
  }));
}

function makeItem(feed: number, index: number): NewsFeed['items'][number] {
  const company = `${NAMES[feed % NAMES.length]} ${FORMS[index % FORMS.length]}${index >= FORMS.length ? ` ${index}` : ''}`;
  const title = EVENTS[(feed + index) % EVENTS.length]!(company);
  return {
    path: `/news/${feed}-${index}`,
    title,
    summary: `${title}.`,
    published: new Date(Date.UTC(2026, 10, 20, 8, index)),
    paragraphs: [
      `${title}, the company said on Friday. The decision follows a review of its business in edition ${feed}-${index} of the plan that it began last spring.`,
      `${company} has its seat in a small harbour town. ${makeProse(feed * 100 + index)}`,
    ],
  };
}

const WORDS = `harbour engine copper winter ledger bridge orchard signal timber market canvas furnace pilot garden valley lantern gravel anchor
violin saddle barley cotton mirror station ribbon pepper marble rocket tunnel basket window chapel forest meadow sailor captain weaver miller
painter printer teacher doctor farmer carter hunter cooper glazier mason tailor baker brewer smith fisher potter tanner roofer turner drover`.split(/\s+/);

/** Words in an order that no other seed gives, so that two items are two stories to any comparison. */
function makeProse(seed: number): string {
  let state = seed * 7_919 + 12_345;
  const word = (): string => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return WORDS[Math.floor((state / 2_147_483_648) * WORDS.length)]!;
  };
  return Array.from({ length: 8 }, () => `Its ${word()} met the ${word()} of a ${word()} beside one ${word()}, where ${word()} and ${word()} wait.`).join(' ');
}
