import type { SampleNewsroom } from '../newsroom.ts';

/** A start-up blog with full text in its feed. */
export const seedbed: SampleNewsroom = {
  key: 'seedbed',
  name: 'Seedbed',
  tagline: 'Young companies, looked at closely',
  siteUrl: 'https://seedbed.example',
  feedPath: '/atom.xml',
  feed: { format: 'atom', detail: 'full' },
  layout: 'blog',
  charset: 'utf-8',
  language: 'en',
  priority: 70,
  sections: ['Rounds', 'Products', 'Craft', 'People'],
  articles: [
    {
      path: '/posts/tindrell-third-round',
      title: 'A third round for Tindrell, and a smaller robot',
      summary: 'Alderfen leads, Copse Lane follows, and the robot gets wheels.',
      author: 'Pia Thorsund',
      section: 'Rounds',
      ageHours: 26.5,
      expected: [{ type: 'funding', company: 'Tindrell Robotics' }],
      body: `
I first saw a Tindrell arm four years ago, when it dropped a jar of honey on my shoe. Since then it has learnt to hold things, and its makers have learnt to raise money: €85 million this time, with Alderfen Capital writing the biggest cheque.

If you have followed the company, the size will not surprise you. The purpose may. Until now Tindrell Robotics sold to a handful of giants. The new capital pays for Wren, an arm on a trolley that a shop with twelve employees can rent by the month.

I asked Ottoline Varga why she did not simply go on selling to the giants. She drew me a curve. Large sites order once and then not again for six years; in between, the factory stands idle. Small customers order all the time.

What could go wrong? Service. A rented robot that stands still on a Friday in December is a lost customer. Tindrell wants to have a technician within two hours of every robot, and 90 of those 85 million euros, as one early investor joked, will go into vans.

The first twenty Wrens are at work in a spice importer’s warehouse. I have asked to visit. I will wear boots.`,
    },
    {
      path: '/posts/quillfold-seed-round',
      title: 'Quillfold raises €4.2m so that contracts can be read by people again',
      summary: 'Four lawyers, one typographer and a seed round led by Harrier & Finch.',
      author: 'Pia Thorsund',
      section: 'Rounds',
      ageHours: 50,
      expected: [{ type: 'funding', company: 'Quillfold' }],
      body: `
Most contract software promises that nobody will have to read contracts any more. Quillfold promises the opposite: that you will be able to. The young company from Kestrel Bay has closed a seed round of €4.2m led by Harrier & Finch, with five angels from the printing trade beside them.

The product takes a contract and sets it again, clause by clause, with what is unusual in it printed larger and what is boilerplate printed small. It marks every number and every date, and shows on one page who owes what to whom and when.

Behind it stand four lawyers and a typographer. “We kept arguing about line length and noticed that it was a legal question,” says founder Edvard Molyneaux. When people see the notice period, they ask about the notice period.

Sixty companies pay for it, most of them property managers. The money is for three engineers and for contracts in Spanish and Polish. A version for tenants is planned, at a price that Molyneaux describes as “one coffee”.`,
    },
    {
      path: '/posts/kitemere-ledgerlight',
      title: 'Kitemere Analytics launches Ledgerlight, a cash forecast for shops',
      summary: 'It looks at the till, the rota and the weather, and tells the owner what the month will bring.',
      author: 'Jory Pelham-Ito',
      section: 'Products',
      ageHours: 29,
      expected: [{ type: 'product_launch', company: 'Kitemere Analytics' }],
      body: `
Kitemere Analytics launched Ledgerlight on {weekday}, a service that forecasts the cash of small shops six weeks ahead. It reads the till, the staff rota, open invoices and the weather, and draws one line: how much money will be in the account on which day.

The line comes with a band around it, and the company is proud of the band. “Anybody can draw a line,” says product head Linnet Osei-Brand. “We tell you how wrong it may be, and we count afterwards.” In a test with 130 bakeries and bicycle shops, the account stayed inside the band on 91 of 100 days.

Ledgerlight costs €19 a month and works with the four most common till systems. Nothing is sold on, according to the terms, which are two pages long and readable.

What I miss is an answer to the question that follows. When the line dips below zero on the 23rd, the shop owner wants to know what to do about it. Kitemere says that this will come in the summer, under a different name and with a human being behind it.`,
    },
    {
      path: '/posts/cap-table-second-round',
      title: 'How to keep a cap table that survives your second round',
      summary: 'Six habits that cost an hour a month.',
      author: 'Jory Pelham-Ito',
      section: 'Craft',
      ageHours: 62,
      expected: [],
      body: `
A cap table is a list of who owns what. It fits on one page on the first day, and by the second funding round it fits in nobody’s head. These six habits have kept mine in order.

- Keep one file, in one place, with one person who may change it.
- Write the legal document’s date beside every line, not the day you typed it.
- Record promises as well as shares: options, notes, the advisor who was told “half a per cent”.
- Model the next round before somebody else does it for you.
- Have a second person recompute the total every quarter, from the documents, not from the file.
- Send every holder their own line once a year and ask whether it is right.

The last one feels awkward and is the most useful. Twice in my life the answer was no, and both times it was cheaper to hear it in a calm month than in the week of a closing.

None of this needs special software. A spreadsheet will do for the first forty lines, as long as nobody copies it.`,
    },
    {
      path: '/posts/pedalwick-tarn-mutual',
      title: 'Pedalwick and Tarn Mutual team up to insure bicycles by the kilometre',
      summary: 'Ride less, pay less: the lock counts.',
      author: 'Pia Thorsund',
      section: 'Products',
      ageHours: 36,
      expected: [{ type: 'partnership', company: 'Pedalwick' }, { type: 'partnership', company: 'Tarn Mutual' }],
      listedWith: ['?utm_source=feed&utm_medium=atom', '?utm_source=letter&utm_campaign=week-end'],
      body: `
The e-bike maker Pedalwick and the insurer Tarn Mutual have signed a partnership under which riders can insure their bicycles by the kilometre. The lock on the rear wheel counts them; the insurer sends a bill at the end of the month.

The idea came from a customer who wrote to Pedalwick that she paid the same as her son, although she rode on Sundays and he delivered soup. Tarn Mutual looked at its claims and found that she was right: thefts follow the number of stops, and stops follow kilometres.

A kilometre costs 1.4 cents, theft and repair included, with a cap of €11 a month. The lock sends distance only, not places. The two companies share what is left after claims, and have agreed to publish the figures after a year.

Other makers can join from next spring, says Pedalwick’s co-founder Casimir Dell. The contract is not exclusive, “because we would not have signed it either way round”.`,
    },
  ],
};
