import { madeUpProse, madeUpWord } from './made-up-prose.ts';
import type { NewsFeed } from './main-job/news.ts';

const EVENTS = [
  (company: string, seed: number) => `${company} acquires rival maker of ${madeUpWord(seed)} for $${40 + seed} million`,
  (company: string, seed: number) => `${company} names ${capital(madeUpWord(seed))} ${capital(madeUpWord(seed + 50_000))} as chief executive`,
  (company: string, seed: number) => `${company} to cut ${120 + seed} jobs at its ${madeUpWord(seed)} plant`,
  (company: string, seed: number) => `${company} raises $${12 + seed} million to expand its ${madeUpWord(seed)} workshop`,
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
  const seed = feed * 100 + index;
  const title = EVENTS[(feed + index) % EVENTS.length]!(company, seed);
  return {
    path: `/news/${feed}-${index}`,
    title,
    summary: `${title}.`,
    published: new Date(Date.UTC(2026, 10, 20, 8, index)),
    paragraphs: [`${title}, the company said on Friday. ${madeUpProse(seed, 4)}`, madeUpProse(seed + 50_000, 5)],
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
