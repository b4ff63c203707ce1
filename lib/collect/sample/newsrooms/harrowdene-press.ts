import type { SampleNewsroom } from '../newsroom.ts';

/** A company's own press room: first with its own news, and silent on everybody else's. */
export const harrowdenePress: SampleNewsroom = {
  key: 'harrowdene-press',
  name: 'Harrowdene Pumps press room',
  tagline: 'Water, moved with care',
  siteUrl: 'https://press.harrowdene-pumps.example',
  feedPath: '/releases.rss',
  feed: { format: 'rss', detail: 'summary' },
  layout: 'corporate',
  charset: 'utf-8',
  language: 'en',
  priority: 55,
  sections: ['Products', 'References', 'Company', 'Press', 'Careers'],
  articles: [
    {
      path: '/releases/second-factory-hall',
      title: 'Harrowdene invests €48 million in second factory hall and creates 220 jobs',
      summary: 'Construction has begun on the former sawmill site; production starts next year.',
      author: null,
      section: 'Company',
      ageHours: 74,
      expected: [{ type: 'expansion', company: 'Harrowdene Pumps' }, { type: 'hiring', company: 'Harrowdene Pumps' }],
      body: `
Harrowdene Pumps is investing €48 million in a second factory hall in the Tarn Valley. With 14,000 square metres it will double the company’s assembly space for large pumps. The ground was broken on {weekday}.

The new hall creates 220 jobs over two years, among them 24 places for apprentices. Recruitment begins next month with welders and test engineers.

“Our order book for waterworks is longer than it has ever been,” said managing director Katarina Wold. “We could have built elsewhere. The people who know how to do this live here.”

The hall will be heated with waste heat from the test stand. A third of its roof carries solar panels. Production is planned to start in the third quarter of next year.

About Harrowdene: Harrowdene Pumps develops and builds pumps for drinking water, waste water and swimming pools. The company was founded in a smithy and has 540 employees.`,
    },
    {
      path: '/releases/aldermere-waterworks-order',
      title: 'Harrowdene to supply 36 pumps for Aldermere waterworks',
      summary: 'Order worth €27 million includes maintenance for fifteen years.',
      author: null,
      section: 'References',
      ageHours: 34,
      expected: [{ type: 'contract_win', company: 'Harrowdene Pumps' }],
      body: `
The Aldermere water authority has awarded Harrowdene Pumps a contract for 36 high-pressure pumps. The order is worth €27 million and includes maintenance for fifteen years.

The pumps will replace machines that have lifted the city’s drinking water from the lake since the seventies. They need about a third less electricity for the same amount of water, which saves the authority as much power as 4,100 households use.

Harrowdene prevailed against six other bidders in a Europe-wide tender. Decisive points were the running costs over the whole period and the promise to keep spare parts within an hour’s drive.

Delivery begins in ten months. The exchange takes place in nine steps, so that at no time more than four pumps are out of service. The first will be tested in the presence of the customer before the winter.`,
    },
    {
      path: '/releases/new-chief-financial-officer',
      title: 'Ragna Thewlis becomes chief financial officer of Harrowdene Pumps',
      summary: 'She follows Osric Lund, who moves to the supervisory board.',
      author: null,
      section: 'Company',
      ageHours: 20,
      expected: [{ type: 'executive_change', company: 'Harrowdene Pumps' }],
      body: `
The supervisory board of Harrowdene Pumps has appointed Ragna Thewlis chief financial officer as of {date+45}. She follows Osric Lund, who has held the office for twelve years and will move to the supervisory board.

Ragna Thewlis, 44, has been head of finance at a maker of railway brakes since the age of 36. Before that she audited industrial companies. At Harrowdene she will also be responsible for purchasing and information technology.

“In Ragna Thewlis we gain somebody who asks the third question, after the first two have been answered,” said managing director Katarina Wold. “Osric Lund leaves us with orderly books and more equity than debt. We are grateful that his advice stays within reach.”

The handover takes place after the yearly accounts have been approved.`,
    },
    {
      path: '/releases/calm-series',
      title: 'Harrowdene presents the Calm series: pool pumps that can hardly be heard',
      summary: 'Four sizes, available from the spring through specialist dealers.',
      author: null,
      section: 'Products',
      ageHours: 60,
      expected: [{ type: 'product_launch', company: 'Harrowdene Pumps' }],
      body: `
Harrowdene Pumps launches the Calm series, a range of four pool pumps that are quieter than a conversation. At full load the smallest produces 38 decibels at a distance of one metre.

The silence is due to a rotor with unevenly spaced blades. The sound does not disappear, but it is spread over many frequencies and so no longer heard as a tone. The company’s engineers borrowed the idea from the tyres of lorries.

The pumps adjust their speed to the state of the filter and report by a lamp, without an app, when it should be cleaned. All parts that wear can be changed with one tool, which is included.

The Calm series comes in four sizes for pools of 20 to 400 cubic metres and is available from the spring through specialist dealers. Prices begin at €690. Hotels that took part in the field test have ordered 60 units.`,
    },
  ],
};
