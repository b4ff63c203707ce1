import { describe, expect, test } from 'vitest';
import { compareTexts } from '#lib/dedupe/compare-texts.ts';
import { placeDocument, type Candidate } from '#lib/dedupe/place-document.ts';
import { sketchText } from '#lib/dedupe/text-sketch.ts';

const BACKGROUND = 'Halden Group makes valves and pumps for ships and power stations, employs 4,200 people in nine countries and is listed in Oslo. Its largest owner is a foundation that the family of the founder set up in 1957. In the last year it earned 61 million euros from sales of 940 million, a little more than in the year before. Analysts at two banks follow the share, which has risen by a tenth since spring. The next figures are due in three weeks, and the chief executive will then speak to investors by telephone.';

/** One sentence of its own, and what the agency adds to every piece on the company. */
function brief(headline: string, sentence: string): { title: string; text: string } {
  return { title: headline, text: `${sentence}\n\n${BACKGROUND}` };
}

describe('one company in much the same words', () => {
  test.each([
    ['Halden raises outlook for the year', 'Halden has raised its outlook for the year, the company said on Tuesday.', 'Halden cuts outlook for the year', 'Halden has lowered its outlook for the year, the company said on Tuesday.'],
    ['Halden wins court case over pumps', 'Halden has won a court case over its pumps, a judge in Oslo said.', 'Halden loses court case over pumps', 'Halden has lost a court case over its pumps, a judge in Oslo said.'],
    ['Halden cancels merger with Norvik', 'Halden has cancelled its merger with Norvik, the company said on Tuesday.', 'Halden completes merger with Norvik', 'Halden has completed its merger with Norvik, the company said on Tuesday.'],
    ['Halden to hire 300', 'Halden will hire 300 people this year, the company said on Tuesday.', 'Halden to lay off 300', 'Halden will dismiss 300 people this year, the company said on Tuesday.'],
    ['Halden eröffnet Werk in Bergen', 'Halden eröffnet am Dienstag sein neues Werk in Bergen.', 'Halden schließt Werk in Bergen', 'Halden schließt am Dienstag sein altes Werk in Bergen.'],
  ])('%s, %s | %s, %s: the second is read too', (title, sentence, otherTitle, otherSentence) => {
    const [a, b] = [sketchText(brief(title, sentence)), sketchText(brief(otherTitle, otherSentence))];
    expect(compareTexts(a, b).copy).toBeNull();
    expect(compareTexts(b, a).copy).toBeNull();
  });

  const EVENTS = [
    brief('Halden pays a higher dividend', 'Halden will pay 1.20 euros for each share, a fifth more than before.'),
    brief('Halden recalls ballast valves', 'Halden is calling back 900 ballast valves because a seal may crack in the cold.'),
    brief('Navy orders from Halden', 'The navy has ordered propulsion pumps for four frigates from Halden.'),
    brief('Cyberattack stops Halden', 'An attack on its computers has stopped three plants of Halden since Sunday.'),
    brief('Chief of Halden resigns', 'Ragna Moen leaves as chief executive of Halden after eleven years.'),
  ];
  test.each(EVENTS.flatMap((a, index) => EVENTS.slice(index + 1).map((b) => [a.title, b.title, a, b] as const)))('%s and %s are two stories, whatever background they share', (_, __, a, b) => {
    expect(compareTexts(sketchText(a), sketchText(b))).toMatchObject({ copy: null, story: false });
  });

  test('a reprint under a headline of its own is a copy all the same', () => {
    const original = brief('Halden recalls ballast valves', 'Halden is calling back 900 ballast valves because a seal may crack in the cold.');
    expect(compareTexts(sketchText({ ...original, title: 'Frost may break ship parts' }), sketchText(original)).copy).not.toBeNull();
  });
});

describe('one headline, days later', () => {
  test.each([
    ['Halden to cut jobs', 'Halden will dismiss 120 people at its works in Porto, the company said on Monday.', 'Halden will dismiss 300 people at its works in Turin, the company said on Monday.'],
    ['Halden changes its outlook', 'Halden has raised its forecast for sales to 410 million euros, the company said on Tuesday.', 'Halden has lowered its forecast for sales to 380 million euros, the company said on Tuesday.'],
    ['Transactions in own shares', 'Halden bought 41,200 of its own shares at an average of 51.24 euros in Oslo.', 'Halden bought 38,950 of its own shares at an average of 50.91 euros in Oslo.'],
  ])('%s: what it says anew is read', (title, first, second) => {
    const [a, b] = [sketchText(brief(title, second)), sketchText(brief(title, first))];
    expect(compareTexts(a, b, { daysApart: 7 }).copy).toBeNull();
  });

  test('a late reprint is a copy still', () => {
    const original = brief('Halden recalls ballast valves', 'Halden is calling back 900 ballast valves because a seal may crack in the cold.');
    const reprint = { title: 'Frost may break ship parts', text: `${original.text}\n\nReport: The Wire` };
    expect(compareTexts(sketchText(reprint), sketchText(original), { daysApart: 7 }).copy).not.toBeNull();
  });
});

describe('a digest', () => {
  const REPORTS = [
    { title: 'Bakery Tollund closes its oven', text: 'The bakery Tollund in Aarhus closes after 94 years, because nobody wants to take it over. The last loaves are sold on Saturday, and its nine people get three months of pay. Customers stood in line around the corner on Monday, some of them with flowers for the owner, Kirsten Tollund, who learnt the craft from her grandfather.' },
    { title: 'Velora opens battery plant', text: 'Velora has opened a plant for batteries of forklifts near Ghent, which is to build 40,000 a year. The company has spent 85 million euros and hired 260 people for it, most of them from the closed car works nearby. The minister of labour cut the ribbon together with the founder, Anouk Claes, who spoke of a second hall.' },
    { title: 'New head of Sparbank Lund', text: 'Sparbank Lund has chosen Mikael Brandt to lead it from June on. He comes from an insurer in Malmö, where he ran the business with farms, and follows Eva Sjögren, who retires at 66. The bank has 31 branches and wants to keep all of them, Brandt told its members in the town hall, for a while at least.' },
  ];
  const digest = { title: 'What else happened in brief', text: REPORTS.map(({ text }) => text).join('\n\n') };
  const candidates: Candidate[] = REPORTS.map((report, index) => ({ id: String(index), storyId: `story ${index}`, reportedAtMs: 0, sketch: sketchText(report) }));

  test('makes no story of what it holds, and belongs to none of them', () => {
    expect(placeDocument({ reportedAtMs: 0, sketch: sketchText(digest) }, candidates)).toMatchObject({ duplicateOf: null, joins: null, bridges: [] });
  });
  test('that came first takes none of the reports away', () => {
    const first: Candidate = { id: 'digest', storyId: 'digest', reportedAtMs: 0, sketch: sketchText(digest) };
    for (const { sketch } of candidates) expect(placeDocument({ reportedAtMs: 0, sketch }, [first])).toMatchObject({ duplicateOf: null, joins: null });
  });
});
