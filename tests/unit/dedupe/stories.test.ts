import { describe, expect, test } from 'vitest';
import { CandidateIndex } from '#lib/dedupe/candidate-index.ts';
import { compareTexts } from '#lib/dedupe/compare-texts.ts';
import { placeDocument, type Candidate } from '#lib/dedupe/place-document.ts';
import { sketchText } from '#lib/dedupe/text-sketch.ts';
import { madeUpProse, madeUpWord } from '#tests/support/made-up-prose.ts';

interface Text {
  title: string;
  text: string;
}

/** Places texts one after the other. @returns how many stories they make, and how many of them are copies */
function place(texts: readonly Text[]): { stories: number; copies: number } {
  const index = new CandidateIndex<Candidate>();
  const stories = new Set<string>();
  let copies = 0;
  for (const [number, text] of texts.entries()) {
    const sketch = sketchText(text);
    const { joins, duplicateOf } = placeDocument({ reportedAtMs: 0, sketch }, index.find(sketch));
    const storyId = joins?.storyId ?? String(number);
    stories.add(storyId);
    if (duplicateOf) copies++;
    index.add(sketch, { id: String(number), storyId, reportedAtMs: 0, sketch });
  }
  return { stories: stories.size, copies };
}

const name = (seed: number): string => madeUpWord(seed).replace(/^./, (first) => first.toUpperCase());
const numbered = (count: number, write: (number: number) => Text): Text[] => Array.from({ length: count }, (_, number) => write(number));

/** What is filled in is a company, a person, a town and some numbers. */
const FORMS: [string, (number: number) => Text][] = [
  ['appointments', (number) => ({
    title: `${name(number)} appoints ${name(number + 100)} ${name(number + 200)} as chief financial officer`,
    text: `${name(number + 300)} – ${name(number)}, a maker of industrial equipment, today announced the appointment of ${name(number + 100)} ${name(number + 200)} as chief financial officer. ${name(number + 200)} brings more than ${10 + number} years of experience in finance and will report to the chief executive. "We are delighted to welcome ${name(number + 100)} to the team at this exciting time," said the chairman of ${name(number)}. The appointment takes effect at the beginning of the next quarter.`,
  })],
  ['quarterly results', (number) => ({
    title: `${name(number)} reports third quarter results`,
    text: `${name(number)} today reported results for the third quarter. Revenue was ${100 + number * 7} million, up ${2 + number} per cent from a year earlier. Net income came to ${10 + number} million. "Our teams delivered another strong quarter," said ${name(number + 100)} ${name(number + 200)}, chief executive of ${name(number)}. The company confirmed its outlook for the full year and will hold a conference call for investors tomorrow.`,
  })],
  ['prizes', (number) => ({
    title: `${name(number)} wins Ostmere Prize for Industry`,
    text: `${name(number)} has won the Ostmere Prize for Industry in the class of ${madeUpWord(number + 400)}. The jury in Ostmere praised the ${madeUpWord(number + 500)} of the company, which was founded by ${name(number + 100)} ${name(number + 200)} in ${1950 + number}. The Ostmere Prize for Industry is awarded every year in forty classes; ${name(number)} also receives a grant.`,
  })],
  ['fires', (number) => ({
    title: `Feuer in Lagerhalle in ${name(number)} gelöscht`,
    text: `In ${name(number)} hat am Montag eine Lagerhalle gebrannt. Die Feuerwehr war mit ${20 + number} Kräften vor Ort, verletzt wurde niemand. Wie die Polizei mitteilte, ist die Ursache noch unklar. Der Schaden an der Halle in ${name(number)} beträgt nach ersten Schätzungen ${100 + number * 3}.000 Euro.`,
  })],
];

describe('texts of one form that were filled in for others', () => {
  test.each(FORMS)('%s: fifty of them stay fifty stories', (_, write) => {
    expect(place(numbered(50, write))).toEqual({ stories: 50, copies: 0 });
  });

  test('tell the same story where the same was filled in, and are copies', () => {
    for (const [form, write] of FORMS) {
      expect({ form, ...place([write(1), { ...write(1), text: `${write(1).text} ${madeUpProse(1, 1)}` }]) }).toEqual({ form, stories: 1, copies: 1 });
    }
  });
});

test('pages of one shop or site that say the same of themselves are stories of their own', () => {
  const about = 'We deliver within three working days, and returns are free of charge for thirty days. Our customer service answers questions from Monday to Friday. Sign up for our newsletter to hear of new products first.';
  const pages = numbered(30, (number) => ({ title: `${name(number + 7_000)} ${name(number + 8_000)} table lamp | Lampworks`, text: `${name(number + 7_000)} ${name(number + 8_000)} table lamp. ${madeUpProse(number, 4)} ${about}` }));
  expect(place(pages).stories).toBeGreaterThanOrEqual(29);
});

test.each([
  ['a market report', (day: number) => ({ title: `Denby Market Today: live updates for March ${day}`, text: `Shares in Denby rose as Pinfold Bank and Wharf Mutual led the index higher. Traders in Denby await the decision of the Pinfold committee on interest rates. The Denby index gained ${day} points, helped by Harlow Steel.` })],
  ['ein Wetterbericht', (day: number) => ({ title: `Wetter in Ostmere am ${day}. März`, text: `In Ostmere wird es heiter bis wolkig, die Werte steigen auf ${day} Grad. Nachts kühlt es in Ostmere und Denby ab. Der Wetterdienst in Ostmere erwartet schwachen Wind aus Westen und keinen Regen.` })],
])('%s of another day, by its title, is another story', (_, write) => {
  expect(place([10, 11, 12].map(write))).toEqual({ stories: 3, copies: 0 });
});

test('a date is nothing that two texts have in common', () => {
  const termsOf = (date: string) => [...sketchText({ title: `Pinfold closes its Denby plant on ${date}`, text: `Pinfold said on ${date} that the plant in Denby closes, as 300 workers had feared.` }).profile.terms];
  expect(termsOf('17 November')).toEqual(termsOf('December 3'));
  expect(termsOf('17 November')).not.toEqual(termsOf('17 workers'));
});

/** One event each, told by three desks in their own words. */
const EVENTS: [string, Text[]][] = [
  ['a takeover', [
    { title: 'Pinfold Bank agrees to buy Wharf Mutual for 2.4bn', text: 'Pinfold Bank has agreed to buy the building society Wharf Mutual for 2.4 billion pounds, creating the fifth largest lender. Members of Wharf Mutual vote in March. Pinfold Bank expects to save 180 million a year by closing branches in Harlow and Denby.' },
    { title: 'Wharf Mutual sold: Pinfold Bank pays 2.4bn', text: 'Members of Wharf Mutual will be asked in March to sell their society. Pinfold Bank offers 2.4 billion pounds and promises to keep the name. Unions fear for branches in Denby and Harlow, where Pinfold Bank wants to save.' },
    { title: 'Unions wary as Pinfold swallows Wharf Mutual', text: 'The takeover of Wharf Mutual by Pinfold Bank, worth 2.4 billion pounds, has alarmed staff in Harlow and Denby. Pinfold Bank wants to cut 180 million of costs a year. The society’s members decide in March.' },
  ]],
  ['a factory', [
    { title: 'Larkmoor Cables to build second factory in Brindlewick', text: 'Larkmoor Cables will build a second factory in Brindlewick, the company said on Thursday, because the order books for sea cables are full. The plant is to cost 140 million euros and to employ 310 people. Chief executive Odile Farrant called it the largest decision since 1931.' },
    { title: 'Brindlewick wins Larkmoor plant with 310 jobs', text: 'Brindlewick gets the second factory of Larkmoor Cables: 310 jobs and 140 million euros. Selby Quay had hoped too. Odile Farrant, who leads Larkmoor Cables, spoke of the largest decision since 1931.' },
    { title: 'Larkmoor picks Brindlewick over Selby Quay', text: 'The maker of sea cables Larkmoor has chosen Brindlewick for a new plant that will cost 140 million euros, its head Odile Farrant said. About 310 people will work there; Selby Quay came second.' },
  ]],
];

describe('reports of one event', () => {
  test.each(EVENTS)('%s: told in different words they are one story, and none is dropped as a copy', (_, reports) => {
    expect(place(reports)).toEqual({ stories: 1, copies: 0 });
  });

  test('one of them all in small letters is of the story too', () => {
    const [first, second] = EVENTS[0]![1].map(({ title, text }, number) => ({ title, text: `${text} ${[
      'The building society has 340,000 members and traces its roots to a harbour fund; its chairman Edwin Sorley called the price fair. Regulators have until summer to object, and analysts expect further mergers among small lenders.',
      'Chairman Edwin Sorley of the society, which serves 340,000 members, said the price was fair. The regulators may object until summer. Analysts think that other small lenders will merge as well before the year is over.',
    ][number]}` })) as [Text, Text];
    const small = { title: first.title.toLowerCase(), text: first.text.toLowerCase() };
    for (const [a, b] of [[small, second], [second, small]] as const) expect(compareTexts(sketchText(a), sketchText(b))).toMatchObject({ copy: null, story: true });
  });

  test('of two companies in one trade are two stories', () => {
    const [deal] = EVENTS[0]![1];
    const other = { title: deal!.title.replace('Pinfold Bank', 'Ostmere Bank').replace('Wharf Mutual', 'Tarn Mutual'), text: deal!.text.replaceAll('Pinfold', 'Ostmere').replaceAll('Wharf', 'Tarn').replace('Harlow and Denby', 'Quill and Marle') };
    expect(place([deal!, other])).toEqual({ stories: 2, copies: 0 });
  });
});

describe('briefs that end in the same list of headlines', () => {
  const headlines = Array.from({ length: 12 }, (_, number) => `${name(number)} ${madeUpWord(number + 40)} ${madeUpWord(number + 80)} the ${madeUpWord(number + 120)} of ${name(number + 160)}`);
  const brief = (number: number, tail: readonly string[]): Text => {
    const title = `${name(number + 500)} closes its ${madeUpWord(number + 600)} plant`;
    return { title, text: [title, `${name(number + 500)} is closing its ${madeUpWord(number + 600)} plant in ${name(number + 700)} in spring, and ${number + 20} people lose their jobs.`, 'Read next', ...tail].join('\n\n') };
  };

  test('are no copies of each other, whatever the order of the list', () => {
    const briefs = numbered(20, (number) => brief(number, [...headlines.slice(number % 12), ...headlines.slice(0, number % 12)]));
    expect(place(briefs)).toEqual({ stories: 20, copies: 0 });
  });

  test('are no copies where the headlines end as sentences do', () => {
    const briefs = numbered(20, (number) => brief(number, headlines.map((headline) => `${headline}.`)));
    expect(place(briefs)).toEqual({ stories: 20, copies: 0 });
  });

  test('are copies where their own sentences are the same', () => {
    expect(compareTexts(sketchText(brief(1, headlines)), sketchText(brief(1, headlines.toReversed().slice(3)))).copy).not.toBeNull();
  });
});
