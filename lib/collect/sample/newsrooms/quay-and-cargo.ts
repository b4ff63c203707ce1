import type { SampleNewsroom } from '../newsroom.ts';

/** The trade magazine for logistics; its best pieces are for subscribers. */
export const quayAndCargo: SampleNewsroom = {
  key: 'quay-and-cargo',
  name: 'Quay & Cargo',
  tagline: 'The weekly for ports, roads and warehouses',
  siteUrl: 'https://quayandcargo.example',
  feedPath: '/feed/',
  feed: { format: 'rss', detail: 'summary' },
  layout: 'broadsheet',
  charset: 'utf-8',
  language: 'en',
  priority: 65,
  sections: ['Shipping', 'Road', 'Warehousing', 'Security', 'Analysis'],
  articles: [
    {
      path: '/road/tavlin-opens-elverdam-terminal',
      title: 'Tavlin Freight opens terminal at Elverdam to reach southern customers overnight',
      summary: 'The haulier’s ninth site has 64 gates and its own rail siding.',
      author: 'Anselm Roke',
      section: 'Road',
      ageHours: 40,
      expected: [{ type: 'expansion', company: 'Tavlin Freight' }],
      body: `
Tavlin Freight opened its ninth terminal on {weekday}, at the Elverdam motorway junction, and can now reach the southern half of the country overnight without changing drivers at the river.

The site has 64 gates, a rail siding for trains of 500 metres and a workshop that also serves other hauliers. It cost €31m, a fifth more than planned, because the ground had to be drained twice.

About 130 people work there, half of whom moved from the cramped yard in the old town that the company is giving up. Two hundred swap bodies were shifted in one weekend by drivers who had volunteered for it and were paid in double time and stew.

Managing director Bettany Skall says that the terminal will handle 2,200 consignments a night at first and can handle 5,000. Talks with two parcel services about using the spare gates during the day are under way.

Tavlin has grown by about a tenth a year since the founder’s daughters took over. Its next site, further east, exists on paper only.`,
    },
    {
      path: '/security/tavlin-booking-system-offline',
      title: 'Tavlin Freight takes booking system offline after cyber attack',
      summary: 'Lorries roll, but orders are taken by telephone.',
      author: 'Anselm Roke',
      section: 'Security',
      ageHours: 10,
      expected: [{ type: 'security_incident', company: 'Tavlin Freight' }],
      body: `
Customers of Tavlin Freight have had to book by telephone since {weekday-1} evening. The haulier took its booking system and its website offline after a cyber attack on its head office.

“We saw files being encrypted that nobody had asked us to encrypt, and pulled the plug,” said managing director Bettany Skall. Lorries are running to timetable, since drivers carry their orders on paper for a day ahead as a matter of habit.

At the terminals, consignments are being written down by hand. Where the company expected 7,000 of them last night it handled about 5,500; the rest waits. Perishable goods go first.

Whether customer data were stolen is not yet known. The company has informed the police and the data protection authority and has been promised help by two competitors, one of whom has lent it a dispatcher’s office.

Skall would not say whether a ransom has been demanded. She hopes to have the booking system back by the end of the week, from a copy made on the night before the attack.`,
    },
    {
      path: '/shipping/marrowgate-raises-outlook',
      title: 'Marrowgate expects a better year than planned',
      summary: 'Rates on northern routes stay high, and ports have become faster.',
      author: null,
      section: 'Shipping',
      ageHours: 24.2,
      expected: [{ type: 'earnings', company: 'Marrowgate Lines' }],
      reprint: {
        newsroom: 'meridian-wire',
        path: '/desk/transport/marrowgate-lines-raises-outlook',
        paragraphs: 3,
        credit: 'Report: Meridian Wire, abridged',
      },
    },
    {
      path: '/road/tavlin-wexmoor-contract',
      title: 'Tavlin wins five-year tyre contract from Wexmoor',
      summary: 'Worth some €90m over its term, it starts in the autumn.',
      author: 'Henrike Volmer',
      section: 'Road',
      ageHours: 55,
      expected: [{ type: 'contract_win', company: 'Tavlin Freight' }],
      body: `
Tavlin Freight has won the contract to distribute tyres for Wexmoor from the autumn. It runs for five years and is worth about €90m, according to people in the industry; the companies themselves do not name a figure.

Wexmoor ships 4.6 million tyres a year from its plant to some 3,000 garages, with two sharp peaks in April and October. Until now three hauliers shared the work. From October one of them is left.

What decided the tender was a detail, says Wexmoor’s head of logistics, Ludo Ferrars: Tavlin offered to take worn tyres back on the return trip. They go to a plant that makes playground floors of them.

For the peaks Tavlin will hire 40 trailers in addition. The drivers come from the company’s own pool; agency drivers are excluded by the contract, as the union had asked.`,
    },
    {
      path: '/analysis/what-the-spring-tenders-tell',
      title: 'What the spring tenders tell us about box rates',
      summary: '',
      author: 'Henrike Volmer',
      section: 'Analysis',
      ageHours: 28,
      form: 'paywall',
      expected: [],
      body: `
Every spring the large shippers put their container volumes out to tender, and every spring the carriers swear that this time they will not blink. We have looked at 140 of the contracts that came out of it.`,
    },
  ],
};
