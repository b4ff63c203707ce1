import type { SampleNewsroom } from '../newsroom.ts';

/** A wire service that is mostly first, and terse. */
export const meridianWire: SampleNewsroom = {
  key: 'meridian-wire',
  name: 'Meridian Wire',
  tagline: 'News for newsrooms',
  siteUrl: 'https://newswire.meridian.example',
  feedPath: '/feeds/all.rss',
  feed: { format: 'rss', detail: 'title' },
  layout: 'wire',
  charset: 'utf-8',
  language: 'en',
  priority: 85,
  sections: ['Finance', 'Industry', 'Transport', 'Consumer', 'Energy'],
  articles: [
    {
      path: '/desk/finance/calderwyn-fined-18-million',
      title: 'Calderwyn Bank fined £18m over small business loan records',
      summary: 'Conduct regulator says records were incomplete for four years.',
      author: null,
      section: 'Finance',
      ageHours: 14,
      expected: [{ type: 'legal', company: 'Calderwyn Bank' }],
      body: `
NORTHGATE – The financial conduct regulator has fined Calderwyn Bank £18m for keeping incomplete records of loans to small businesses over a period of four years, it said in a decision published on {weekday}.

In a sample of 900 files, the regulator found 212 in which the bank could not show how it had decided on the borrower’s interest rate, and 61 in which the wrong rate was charged. Customers who paid too much have been refunded with interest, the decision says.

Calderwyn accepted the findings and so received a discount of 30 per cent. “Our records did not meet the standard that our customers may expect, and we have replaced the system that held them,” the bank said.

The regulator said that it had found no intent. It closed a separate inquiry into two former branch managers without action.

Calderwyn set aside £25m for the matter in its last accounts. Its shares were little changed in early trading.`,
    },
    {
      path: '/desk/transport/marrowgate-lines-raises-outlook',
      title: 'Marrowgate Lines raises full-year outlook as container rates hold',
      summary: 'Half-year operating profit up 17 per cent; company now sees up to $460m for the year.',
      author: null,
      section: 'Transport',
      ageHours: 26,
      expected: [{ type: 'earnings', company: 'Marrowgate Lines' }],
      body: `
TARNMOUTH – Marrowgate Lines raised its outlook for the full year on {weekday} after container rates on northern routes stayed higher than it had planned for.

The shipping company now expects an operating profit of $420m to $460m, up from an earlier range of $350m to $400m. For the first half it reported operating profit of $238m, 17 per cent more than a year before, on revenue of $1.9bn.

Volumes rose by 2 per cent only. The improvement came from prices and from shorter waiting times at ports, which let the company run the same timetable with three ships fewer, finance chief Odalys Brandt said.

“We do not plan on the rates staying here,” Brandt told reporters. “What we save at the quay we keep.”

The company left its dividend policy as it was. It has ordered no new ships this year and will decide in the autumn on the replacement of its nine oldest feeders.

Analysts had on average expected a half-year profit of $221m.`,
    },
    {
      path: '/desk/industry/stonehallow-wins-estuary-bridge',
      title: 'Stonehallow Construction wins €420m estuary bridge contract',
      summary: 'Work on the 2.1 km crossing starts next spring.',
      author: null,
      section: 'Industry',
      ageHours: 38,
      expected: [{ type: 'contract_win', company: 'Stonehallow Construction' }],
      body: `
KESTREL BAY – Stonehallow Construction has won the €420m contract to build a road and cycle bridge across the Kestrel estuary, the county roads office said on {weekday}.

The company’s bid was the second lowest of five but scored highest on building time and on the protection of the mudflats, the office said. Losing bidders have 15 days to object.

The crossing is 2.1 kilometres long and will replace a ferry that carries 3,400 vehicles a day. Work on the abutments is to begin next spring, and the first cars should cross in four and a half years.

Stonehallow said that the order brings its book to €2.7bn, the highest since it was founded. It will set up a yard for precast segments on the south bank, where about 300 people will work at the peak.

A residents’ group that had asked for a tunnel said that it was studying the decision.`,
    },
    {
      path: '/desk/consumer/corvale-homewares-insolvency',
      title: 'Corvale Homewares files for insolvency',
      summary: 'Administrator appointed; 61 shops stay open for now.',
      author: null,
      section: 'Consumer',
      ageHours: 18,
      expected: [{ type: 'bankruptcy', company: 'Corvale Homewares' }],
      body: `
NORTHGATE – Corvale Homewares filed for insolvency on {weekday} after talks with a possible investor failed, the commercial court in Northgate said.

The court appointed the lawyer Emeric Toll as provisional administrator. He told employees in the afternoon that the chain’s 61 shops would stay open and that the wages of all 1,380 staff were secured for three months.

Corvale sells crockery, bed linen and small furniture. It has not made a profit for four years and owed its suppliers €54m at the last balance sheet date.

An offer by an investor, which the company did not name, was withdrawn at the weekend. Gift cards can be used until the end of the month, the administrator said.`,
    },
    {
      path: '/desk/transport/brief-dornwick-flights-resume',
      title: 'BRIEF: Dornwick flights resume after fog',
      summary: 'Morning departures from Tarnmouth delayed.',
      author: null,
      section: 'Transport',
      ageHours: 7,
      expected: [],
      body: `
TARNMOUTH – Flights resumed at 10:40 after fog. Eleven departures were delayed and two cancelled. No further disruption is expected today.`,
    },
    {
      path: '/desk/finance/ostermere-buyback',
      title: 'Ostermere Insurance to buy back shares worth up to €150m',
      summary: 'Programme runs for twelve months.',
      author: null,
      section: 'Finance',
      ageHours: 5,
      expected: [{ type: 'shareholder_return', company: 'Ostermere Insurance' }],
      body: `
NORTHGATE – Ostermere Insurance will buy back its own shares for up to €150m over the next twelve months, the company said on {weekday}.

The purchases begin on {date+7} and are to be made on the exchange by a bank that decides on the timing on its own. The shares, about 4 per cent of the total at the present price, will be cancelled.

Ostermere has sold its travel business and holds more capital than its own target demands. Chief executive Pascoe Lindgren had said in the spring that he would look for a purchase first. “We looked at eleven companies and liked two, and neither of them liked our price,” he said.

The supervisory board also confirmed the policy of paying out half of the yearly profit. The solvency ratio, 214 per cent at the end of the quarter, would fall to about 205 per cent after the programme.`,
    },
    {
      path: '/desk/industry/corrigold-chief-steps-down',
      title: 'Corrigold Mining names Thessaly Quarles chief executive',
      summary: 'Head of operations succeeds Bram Ledgard, who retires.',
      author: null,
      section: 'Industry',
      ageHours: 0.35,
      firstPoll: 1,
      expected: [{ type: 'executive_change', company: 'Corrigold Mining' }],
      body: `
KESTREL BAY – Corrigold Mining has appointed Thessaly Quarles as chief executive with effect from {date+30}, the company said on {weekday}. She succeeds Bram Ledgard, who retires after fourteen years at its head.

Quarles, a geologist, has run Corrigold’s operations since the opening of its second copper mine. The board chose her over two candidates from outside, its chair said.

Ledgard will advise the company until the end of the year and will not join the board. He leaves a business that is three times as large as the one he took over and, as he said himself, “a list of things I would do differently”.

Quarles told employees that she would present her plans with the yearly results. Corrigold’s shares closed 1.2 per cent higher.`,
    },
  ],
};
