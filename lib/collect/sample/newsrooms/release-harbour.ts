import type { SampleNewsroom } from '../newsroom.ts';

/** A press-release mill: anybody's text, at any length, often somebody else's. */
export const releaseHarbour: SampleNewsroom = {
  key: 'release-harbour',
  name: 'ReleaseHarbour',
  tagline: 'Your news, everywhere',
  siteUrl: 'https://releaseharbour.example',
  feedPath: '/feed/latest.rss',
  feed: { format: 'rss', detail: 'full' },
  layout: 'corporate',
  charset: 'utf-8',
  language: 'en',
  priority: 20,
  sections: ['Latest', 'Technology', 'Industry', 'Lifestyle', 'Submit'],
  articles: [
    {
      path: '/r/88120-mossgate-kitchens-hush',
      title: 'Mossgate Kitchens Introduces Hush, the World’s Most Considerate Extractor Hood',
      summary: 'A new standard in kitchen air, available now.',
      author: null,
      section: 'Lifestyle',
      ageHours: 37,
      expected: [{ type: 'product_launch', company: 'Mossgate Kitchens' }],
      body: `
ELVERDAM – Mossgate Kitchens today introduced Hush, an extractor hood that the company describes as the most considerate in the world. Hush is available immediately at all 40 Mossgate showrooms and online, starting at €1,190.

Building on two decades of passion for premium kitchens, Hush combines an innovative silent drive with a timeless design in three exclusive finishes. A sensor recognises steam, smoke and conversation and lowers its speed when people are talking.

“With Hush we are redefining what it means to cook together,” said Mossgate’s chief experience officer, Lysander Cope. “It is not a hood. It is a host.”

Early customers agree. In a survey of 50 households, 96 per cent said that they would recommend Hush to a friend.

To celebrate the launch, customers who order before {date+21} receive a set of grease filters free of charge. For high-resolution images and a virtual tour, please visit the Mossgate media centre.`,
    },
    {
      path: '/r/88131-harrowdene-aldermere-order',
      title: 'Harrowdene to supply 36 pumps for Aldermere waterworks',
      summary: 'Order worth €27 million includes maintenance for fifteen years.',
      author: null,
      section: 'Industry',
      ageHours: 33.9,
      expected: [{ type: 'contract_win', company: 'Harrowdene Pumps' }],
      reprint: {
        newsroom: 'harrowdene-press',
        path: '/releases/aldermere-waterworks-order',
        credit: null,
      },
    },
    {
      path: '/r/88140-kitemere-launches-ledgerlight',
      title: 'Kitemere Analytics Launches Ledgerlight',
      summary: 'A cash forecast for small shops.',
      author: null,
      section: 'Technology',
      ageHours: 12.5,
      expected: [{ type: 'product_launch', company: 'Kitemere Analytics' }],
      reprint: {
        newsroom: 'seedbed',
        path: '/posts/kitemere-ledgerlight',
        paragraphs: 2,
        credit: 'As seen on Seedbed.',
      },
    },
    {
      path: '/r/88126-butterfly-valve-market',
      title: 'Butterfly Valve Market to Reach New Heights, Says Report',
      summary: 'Growth, trends, opportunities and forecast by type, material and region.',
      author: null,
      section: 'Industry',
      ageHours: 51,
      expected: [],
      body: `
The market for butterfly valves is expected to grow at a steady rate over the coming years, according to a new report that is now available for purchase. Rising demand in water treatment, chemicals and food processing is likely to drive the market, while fluctuating raw material prices may restrain it.

The report offers a comprehensive analysis by type (concentric, double offset, triple offset), by material (cast iron, stainless steel, others), by end use and by region. It profiles leading players and examines their strategies in detail, and includes 214 tables and 96 figures.

Key questions answered in the report are these. What is the size of the market today, and what will it be? Which segment is growing fastest? Which regions offer the best opportunities? What are the main drivers, restraints and challenges?

A free sample with a table of contents can be requested. Discounts are available for students and for buyers of more than one report.`,
    },
    {
      path: '/r/88135-fennimore-webinar',
      title: 'Thought Leader Ignatius Fennimore to Headline Webinar on the Future of Meetings',
      summary: 'Join a conversation about conversations.',
      author: null,
      section: 'Latest',
      ageHours: 24,
      listedWith: ['?utm_source=rss', '?utm_source=partner&utm_medium=widget&fbclid=a81f'],
      expected: [],
      body: `
Acclaimed author and speaker Ignatius Fennimore will headline an exclusive webinar entitled “Meet Less, Mean More: The Future of Meetings”. The event is free of charge and takes place online on {date+9}.

In forty inspiring minutes Fennimore will share seven secrets of teams that get things done, followed by a lively question and answer session. Participants receive a certificate and a chapter of his forthcoming book.

“Most meetings are a habit, and habits can be changed,” says Fennimore, whose talks have reached audiences on four continents. “I want everybody to leave with one thing that they will do differently on Monday.”

Places are limited. Early registration is recommended. Members of the press may attend without registering and are invited to a virtual breakfast with the speaker beforehand.`,
    },
  ],
};
