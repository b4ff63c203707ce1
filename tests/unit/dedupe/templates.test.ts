import { describe, expect, it, test } from 'vitest';
import { compareTexts } from '#lib/dedupe/compare-texts.ts';
import { sketchText } from '#lib/dedupe/text-sketch.ts';
import { makeNews } from '#tests/support/news-fixtures.ts';

interface Text {
  title: string;
  text: string;
}

const compare = (a: Text, b: Text) => compareTexts(sketchText(a), sketchText(b));
const untitled = (texts: readonly Text[]): Text[] => texts.map((text) => ({ ...text, title: '' }));
/** Every two of them, either way round. */
const pairsOf = (texts: readonly Text[]): [Text, Text][] => texts.flatMap((a) => texts.filter((b) => b !== a).map((b): [Text, Text] => [a, b]));

const CLOSING = 'The statement was published on the web site of the firm and confirmed to reporters by a spokesperson, who gave no further details about timing.';
const COMPANIES = ['Orlan Steel', 'Orlan Foods', 'Cindral Pharma', 'Dovetail Air', 'Juno Freight', 'Kestrel Cloud', 'Kestrel Mining', 'Ivelight'];

const BRIEFS = COMPANIES.flatMap((company, index) => {
  const millions = 3 + index;
  return [
    { title: `${company} raises $${millions} million in Series A funding`, text: `${company} has raised $${millions} million in a Series A round, it said on Monday.\n\nThe company, based in Ghent, gave few details.\n\n${CLOSING}` },
    { title: `${company} opens a plant in Ghent`, text: `${company} has opened a plant in Ghent, it said on Monday.\n\nThe company, based in Ghent, gave few details.\n\n${CLOSING}` },
  ];
});
const DIVIDENDS = COMPANIES.map((company, index) => ({
  title: 'Dividend declaration',
  text: `${company} plc (the "Company") announces that its board of directors has declared an interim dividend of ${index + 4}.25 pence per ordinary share, payable on ${index + 3} December to shareholders on the register at the close of business on ${index + 12} November. The shares will be marked ex-dividend on the preceding day. Shareholders may elect to receive new ordinary shares instead of cash under the scrip dividend scheme, whose terms are set out in the circular of last year.`,
}));
const QUARTERS = [1, 2, 3].map((quarter) => ({
  title: `Pellworth reports Q${quarter} results`,
  text: `Pellworth has published its results for Q${quarter}. Revenue came to ${40 + 3 * quarter} million euros and the operating margin to ${quarter + 6} per cent, both in line with what the company had told investors before. The chief executive confirmed the outlook for the whole year, and the company will hold a call with analysts in the afternoon, a recording of which will be found on its pages for investors.`,
}));
const CYRILLIC = ['Вектор', 'Горизонт', 'Северсталь', 'Северхим', 'Полюс'].map((company, index) => ({
  title: `Компания «${company}» привлекла ${index + 2} млн рублей`,
  text: `Компания «${company}» привлекла ${index + 2} млн рублей в рамках нового раунда инвестиций, сообщили в понедельник в пресс-службе.\n\nПодробности сделки стороны не раскрывают, однако представитель пообещал рассказать о планах в ближайшее время.`,
}));
/** The shortest names that companies have. */
const ABBREVIATED = ['HP', 'GM', 'M&M', 'AT&T', '3M', 'Futura'].map((company) => ({
  title: `${company} to cut 4,000 jobs in Europe`,
  text: `${company} will cut 4,000 jobs in Europe, it said on Monday. ${company} wants to save a billion dollars a year and close two sites. Talks with unions begin next week, and the first people are to leave in June. ${CLOSING}`,
}));
const small = (texts: readonly Text[]): Text[] => texts.map(({ title, text }) => ({ title: title.toLowerCase(), text: text.toLowerCase() }));

/** One form in each script, filled in for companies and sums. */
const WITHOUT_CAPITALS: [string, Text[]][] = [
  ['Arabic', [['النور', 100], ['الهدى', 250], ['الفجر', 100]].map(([company, sum]) => ({
    title: `شركة ${company} تشتري ميناء`,
    text: `قالت شركة ${company} يوم الأحد إنها ستشتري ميناء المدينة القديم من الحكومة. وتبلغ قيمة العقد ${sum} مليون دينار. وأكد رئيس مجلس الإدارة أن العمل سيبدأ في الربيع المقبل.`,
  }))],
  ['Hindi', [['टाटा', 100], ['महिंद्रा', 250], ['बजाज', 100]].map(([company, sum]) => ({
    title: `${company} ने नया बंदरगाह लिया`,
    text: `${company} ने रविवार को बताया कि वह शहर का पुराना बंदरगाह सरकार से खरीद रही है। अनुबंध का मूल्य ${sum} करोड़ रुपये है। काम अगले वसंत में शुरू होगा।`,
  }))],
  ['Hebrew', [['אלביט', 100], ['טבע', 250], ['כרמל', 100]].map(([company, sum]) => ({
    title: `${company} קונה את הנמל הישן`,
    text: `חברת ${company} מסרה ביום ראשון כי תקנה את הנמל הישן של העיר מידי הממשלה. שווי החוזה הוא ${sum} מיליון שקלים. העבודה תתחיל באביב הבא, אמר היושב ראש.`,
  }))],
  ['Georgian', [['ნიკორა', 100], ['სილქნეტი', 250], ['მაგთი', 100]].map(([company, sum]) => ({
    title: `${company} ძველ პორტს ყიდულობს`,
    text: `კომპანია ${company} კვირას განაცხადა, რომ ქალაქის ძველ პორტს მთავრობისგან იყიდის. ხელშეკრულების ღირებულება ${sum} მილიონი ლარია. სამუშაო გაზაფხულზე დაიწყება.`,
  }))],
  ['Chinese', [['云帆科技', 3], ['星海智能', 5], ['北岭电池', 3]].map(([company, sum]) => ({
    title: `${company}宣布收购旧港口`,
    text: `${company}周日宣布，将以${sum}亿元从市政府手中收购旧港口。公司董事长表示，工程将于明年春天开始，预计两年完成。CEO在声明中感谢了港口的全体员工。`,
  }))],
  ['Japanese', [['山田電機', 3], ['川口製作所', 5], ['西浜製薬', 3]].map(([company, sum]) => ({
    title: `${company}、旧港を買収`,
    text: `${company}は日曜日、市から旧港を${sum}億円で買収すると発表した。会長は、工事は来年の春に始まり、二年で終わる見込みだ。`,
  }))],
  ['English in small letters', small(BRIEFS.filter(({ title }) => title.includes('raises')))],
];

describe('the same form filled in for others', () => {
  it.each([
    ['briefs', BRIEFS], ['briefs without a title', untitled(BRIEFS)], ['dividends under one title', DIVIDENDS], ['dividends without a title', untitled(DIVIDENDS)],
    ...WITHOUT_CAPITALS, ...WITHOUT_CAPITALS.map(([script, texts]): [string, Text[]] => [`${script} without a title`, untitled(texts)]),
    ['briefs in small letters', small(BRIEFS)], ['dividends in small letters', small(DIVIDENDS)],
    ['quarters of one company', QUARTERS], ['quarters without a title', untitled(QUARTERS)], ['Russian briefs', CYRILLIC], ['Russian briefs without a title', untitled(CYRILLIC)],
  ])('is never a copy: %s', (_, texts) => {
    for (const [a, b] of pairsOf(texts)) expect(compare(a, b).copy, `${a.text.slice(0, 60)} | ${b.text.slice(0, 60)}`).toBeNull();
  });

  test('is no story of theirs either', () => {
    const raised = BRIEFS.filter(({ title }) => title.includes('raises'));
    for (const [a, b] of [raised, CYRILLIC, ...WITHOUT_CAPITALS.map(([, texts]) => texts)].flatMap(pairsOf)) expect(compare(a, b).story, `${a.title} | ${b.title}`).toBe(false);
  });

  test('is no story of theirs where a text of its own follows, even if names only ever begin sentences', () => {
    const texts = makeNews({ feeds: 12, items: 4 }).flatMap(({ items }) => items.map(({ title, paragraphs }) => ({ company: title.split(' ')[0], title, sketch: sketchText({ title, text: paragraphs?.join('\n\n') ?? '' }) })));
    const joined = texts.flatMap((a) => texts.filter((b) => b.company !== a.company && compareTexts(a.sketch, b.sketch).story).map((b) => `${a.title} | ${b.title}`));
    expect(joined).toEqual([]);
  });
});

const DEAL = {
  title: 'Pinfold Bank agrees to buy Wharf Mutual for 2.4bn',
  text: [
    'Pinfold Bank has agreed to buy the building society Wharf Mutual for 2.4 billion pounds, creating the fifth largest lender in the country, the two said on Monday.',
    'Members of Wharf Mutual vote in March. Pinfold Bank expects to save 180 million a year, mostly by closing branches in Harlow and Denby, where both have offices in the same street.',
    'Union leaders called the plan careless. Regulators have until summer to object, and a rival bid by Tarn Capital is not ruled out by people who know the thinking of its managers.',
  ],
};
const BRIEF = { title: BRIEFS[0]!.title, text: BRIEFS[0]!.text.split('\n\n') };

describe('a reprint', () => {
  it.each<[string, (original: { title: string; text: string[] }) => { title: string; text: string[] }]>([
    ['with a byline and a dateline', ({ title, text }) => ({ title, text: ['By Greta Holm, Harbour Post.', `LONDON, 12 March (Harbour Post) — ${text[0]!}`, ...text.slice(1)] })],
    ['with a note at its end', ({ title, text }) => ({ title, text: [...text, 'Baltic Ledger is a service of Northgate Media, 14 Quay Street. Subscribe to read 30 more reports like this one every week.'] })],
    ['without its last paragraph', ({ title, text }) => ({ title, text: text.slice(0, -1) })],
    ['with the name of its site in the title', ({ title, text }) => ({ title: `${title} | Harbour Post`, text })],
    ['without its title', ({ text }) => ({ title: '', text })],
  ])('%s stays a copy', (_, reprint) => {
    const inSmall = ({ title, text }: typeof DEAL): typeof DEAL => ({ title: title.toLowerCase(), text: text.map((paragraph) => paragraph.toLowerCase()) });
    const others = WITHOUT_CAPITALS.map(([, texts]) => ({ title: texts[0]!.title, text: texts[0]!.text.split(/(?<=[.。।])\s*/) }));
    for (const original of [DEAL, BRIEF, inSmall(DEAL), inSmall(BRIEF), ...others]) {
      const [a, b] = [original, reprint(original)].map(({ title, text }) => ({ title, text: text.join('\n\n') })) as [Text, Text];
      expect(compare(a, b).copy).not.toBeNull();
      expect(compare(b, a).copy).not.toBeNull();
    }
  });

  it.each(['Wharf Mutual sold: Pinfold Bank pays billions', 'Unions angry as Pinfold Bank swallows Wharf Mutual', 'Fifth largest lender to be created', 'Harlow and Denby to lose branches'])('under the headline “%s” stays a copy', (title) => {
    const original = { title: DEAL.title, text: DEAL.text.join('\n\n') };
    for (const text of [original.text, DEAL.text.slice(0, 2).join('\n\n')]) expect(compare({ title, text }, original).copy).not.toBeNull();
  });
});

test.each(pairsOf(ABBREVIATED).map(([a, b]) => [a.title, b.title, a, b] as const))('news in the same words of companies with short names are two stories: %s, %s', (_, __, a, b) => {
  expect(compare(a, b)).toMatchObject({ copy: null, story: false });
});
