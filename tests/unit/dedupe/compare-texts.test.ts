import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareTexts } from '#lib/dedupe/compare-texts.ts';
import { MAX_CHARACTERS, sketchText } from '#lib/dedupe/text-sketch.ts';

const compare = (a: { title: string; text: string }, b: { title: string; text: string }, daysApart = 0) => compareTexts(sketchText(a), sketchText(b), { daysApart });

const FIRE = { title: 'Пожар на складе «Тихой гавани» в Твери потушен', text: 'Пожар на складе компании «Тихая гавань» в Твери потушили утром 12 марта. Площадь огня достигла 2400 квадратных метров, погибших нет. В тушении участвовали 60 спасателей, сообщило управление МЧС по Тверской области.' };
const FIRE_ELSEWHERE = { title: 'В Твери ликвидировали пожар на складе', text: 'Спасатели ликвидировали возгорание на складе «Тихой гавани». По данным МЧС по Тверской области, огонь охватил 2400 квадратных метров. Никто не погиб; на месте 12 марта работали 60 человек.' };
const DEAL = { title: 'Pinfold Bank agrees to buy Wharf Mutual for 2.4bn', text: 'Pinfold Bank has agreed to buy the building society Wharf Mutual for 2.4 billion pounds, creating the fifth largest lender. Members of Wharf Mutual vote in March. Pinfold Bank expects to save 180 million a year by closing branches in Harlow and Denby.' };
const DEAL_ELSEWHERE = { title: 'Wharf Mutual sold: Pinfold Bank pays 2.4bn', text: 'Members of Wharf Mutual will be asked in March to sell their society. Pinfold Bank offers 2.4 billion pounds and promises to keep the name. Unions fear for branches in Denby and Harlow, where Pinfold Bank wants to save.' };

describe('compareTexts', () => {
  it.each([['Russian', FIRE, FIRE_ELSEWHERE], ['English', DEAL, DEAL_ELSEWHERE]])('tells a story from another one, in %s', (_, a, b) => {
    expect(compare(a, b)).toMatchObject({ copy: null, story: true });
    expect(compare(a, b === FIRE_ELSEWHERE ? DEAL_ELSEWHERE : FIRE_ELSEWHERE)).toMatchObject({ copy: null, story: false });
  });

  test('reports of one event that lie weeks apart are not one story', () => {
    expect(compare(DEAL, DEAL_ELSEWHERE, 12).story).toBe(false);
  });

  test('the name of a site behind a title is not whom the text is about', () => {
    const under = (title: string) => compare({ ...DEAL, title }, DEAL_ELSEWHERE).score;
    for (const site of ['Harbour Post', 'The Baltic Ledger']) {
      for (const sign of ['|', '-', '—']) expect(under(`${DEAL.title} ${sign} ${site}`)).toBeGreaterThan(under(`${DEAL.title} in ${site}`) + 0.1);
    }
  });

  test('texts that name other days have less of a story in common', () => {
    const on = (day: string) => ({ ...DEAL_ELSEWHERE, text: DEAL_ELSEWHERE.text.replace('in March', `on ${day}`) });
    const dated = { ...DEAL, text: DEAL.text.replace('in March', 'on 12 March') };
    expect(compare(dated, on('March 12')).score).toBeGreaterThan(compare(dated, on('14 April')).score);
    expect(compare(dated, on('12 марта')).score).toBeGreaterThan(compare(dated, on('14 апреля')).score);
  });

  test('the same form filled with another town and day is neither copy nor story', () => {
    const weather = (town: string, day: number, degrees: number) => ({
      title: `Weather in ${town} on ${day} May`,
      text: `Today, ${day} May, ${town} is cloudy with sunny spells. In the morning the thermometer in ${town} shows ${degrees} degrees and the wind blows from the west at ${degrees - 4} metres a second.`,
    });
    expect(compare(weather('Harlow', 17, 14), weather('Denby', 3, 22))).toMatchObject({ copy: null, story: false });
  });

  test('a short text with one word changed is a copy on the same day only', () => {
    const changed = { ...FIRE, text: FIRE.text.replace('утром', 'ночью') };
    expect(compare(FIRE, changed).copy).toBe('exact');
    expect(compare({ title: 'Pinfold Bank buys Wharf Mutual', text: '' }, { title: 'Pinfold Bank buys Wharf Mutual', text: '' }, 9).copy).toBeNull();
  });

  test('a much longer version of a short report is a copy that is worth reading; the short one is not', () => {
    const long = { title: DEAL.title, text: [DEAL.text, ...Array.from({ length: 60 }, (_, index) => `Paragraph ${index} adds facts that number ${index * 7} did not tell of Pinfold Bank.`)].join('\n\n') };
    expect(compare(long, DEAL)).toMatchObject({ copy: 'part', isFuller: true });
    expect(compare(DEAL, long)).toMatchObject({ copy: 'part', isFuller: false });
  });

  test('two briefs of one site that end in the same list of headlines are no copies', () => {
    const list = ['Denby brewery closes after two centuries', 'Harlow council sells its fleet of electric buses', 'Pinfold Bank agrees to buy Wharf Mutual for 2.4bn', 'Tarn Valley rail line reopens after the spring floods', 'Ostermere ferry strike enters a third week'].join('\n');
    const brief = (title: string, sentence: string) => ({ title, text: `${title}\n\n${sentence}\n\nRead next\n\n${list}` });
    const bank = brief('Pinfold Bank agrees to buy Wharf Mutual for 2.4bn', 'Members of the society vote in March, and the regulator has until summer to object.');
    const buses = brief('Harlow council sells its fleet of electric buses', 'The buyer takes over all drivers; fares stay as they are until the end of next year.');
    expect(compare(bank, buses).copy).toBeNull();
  });

  test('the score is the same either way round, between 0 and 1, and a text tells its own story', () => {
    const text = fc.record({ title: fc.lorem({ maxCount: 8 }), text: fc.lorem({ maxCount: 120, mode: 'words' }) });
    fc.assert(fc.property(text, text, fc.nat(20), (a, b, daysApart) => {
      const { score } = compare(a, b, daysApart);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(compare(b, a, daysApart).score).toBeCloseTo(score, 10);
    }), { numRuns: 100 });
    expect(compare(DEAL, DEAL)).toMatchObject({ copy: 'exact', story: true });
  });

  test.each([['words', 'Orlan said 12 '], ['one word', 'a'], ['pairs of characters', '公司'], ['characters that stand for many', 'ﷺ']])('of a long text only the beginning is read: %s', (_, unit) => {
    const title = unit.repeat(MAX_CHARACTERS);
    const { facts, ...sketch } = sketchText({ title, text: title });
    const { facts: factsOfLonger, ...longer } = sketchText({ title: title + unit, text: title.repeat(8) });
    expect(longer).toEqual(sketch);
    expect(factsOfLonger()).toEqual(facts());
    expect(Math.max(sketch.shingles.length, sketch.grams?.length ?? 0, ...facts().words.map(({ length }) => length))).toBeLessThanOrEqual(2 * MAX_CHARACTERS);
  });

  test('hostile text ends in time and gives a number', () => {
    for (const text of ['\u0000'.repeat(50_000), '😀'.repeat(50_000), 'a'.repeat(500_000), '\ud800'.repeat(1_000), '1 '.repeat(50_000)]) {
      expect(compare({ title: text, text }, { title: text, text }).score).not.toBeNaN();
    }
  });
});
