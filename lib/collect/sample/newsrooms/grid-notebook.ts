import type { SampleNewsroom } from '../newsroom.ts';

/** The trade magazine for power and heat. */
export const gridNotebook: SampleNewsroom = {
  key: 'grid-notebook',
  name: 'The Grid Notebook',
  tagline: 'Power, heat and the wires between',
  siteUrl: 'https://grid-notebook.example',
  feedPath: '/feed.atom',
  feed: { format: 'atom', detail: 'summary' },
  layout: 'blog',
  charset: 'utf-8',
  language: 'en',
  priority: 60,
  sections: ['Wind', 'Solar', 'Storage', 'Money', 'Basics'],
  articles: [
    {
      path: '/storage/vantmoor-400-megawatt-battery',
      title: 'Vantmoor to build 400-megawatt battery beside retired coal plant',
      summary: 'The €270m store uses the old plant’s connection to the grid.',
      author: 'Hedda Quist',
      section: 'Storage',
      ageHours: 42,
      expected: [{ type: 'expansion', company: 'Vantmoor Energy' }],
      body: `
Vantmoor Energy will build a battery with an output of 400 megawatts beside the retired coal plant at Skerrow. The company decided on the investment of €270m on {weekday}; work begins as soon as the cooling tower is down.

What makes the place attractive is invisible from the road: a grid connection that took nine years to get when the plant was built and that nobody would get more quickly today. The battery can feed in at full power for two and a half hours.

It will earn its money mainly in the evening, when the sun has gone and the cookers are on. In addition the network operator pays for readiness. Vantmoor expects to have its outlay back after eleven years and has, unusually, published the calculation.

Of the plant’s 160 former workers, 22 will be employed in the new one. That is not many, as plant manager Joram Bexley admits. Another 40 are taking the old one apart, which will last until the battery runs.

The cells come from two makers. Commissioning is planned in two stages, the first in twenty months.`,
    },
    {
      path: '/money/vantmoor-dividend',
      title: 'Vantmoor raises its dividend and explains why not more',
      summary: 'Shareholders get 92 cents a share, 8 more than last year.',
      author: 'Balint Orme',
      section: 'Money',
      ageHours: 17,
      expected: [{ type: 'shareholder_return', company: 'Vantmoor Energy' }],
      body: `
Vantmoor Energy will pay a dividend of 92 cents a share for the past year, up from 84 cents, the board proposed on {weekday}. The payout of €138m comes to 41 per cent of net profit.

Some shareholders had asked for half. Chief financial officer Imre Saltash met the demand with a table: every ten percentage points of payout, it says, means one wind farm fewer by the end of the decade. He asked the funds concerned which of the five on the list they would like to strike out. None has answered yet.

The company, whose largest owner is an association of coastal towns, has raised its dividend seven years in a row, mostly by less than its profit grew. The towns use the money for swimming pools and buses and have not complained.

The annual meeting votes on {date+60}. The shares trade without the dividend from the day after.`,
    },
    {
      path: '/storage/sundholt-credit-line',
      title: 'Banks lend Sundholt Batteries €240m for its second line',
      summary: 'The ferry battery maker gets a credit line with a discount for punctuality.',
      author: 'Hedda Quist',
      section: 'Storage',
      ageHours: 52,
      expected: [{ type: 'funding', company: 'Sundholt Batteries' }],
      body: `
Six banks have granted Sundholt Batteries a credit line of €240m over five years. The maker of battery packs for ferries and tugs will use it to buy machines for its second production line and to pay for cells before its customers pay for packs.

The interest is tied to a figure that one does not often see in loan contracts: the share of packs delivered on the agreed day. If it rises above 95 per cent, Sundholt pays a quarter of a point less; if it falls below 80, a quarter more. At present it stands at 84.

The idea came from the banks, says treasurer Sunneva Bright. They had noticed that every complaint about the company began with a date. “It concentrates the mind to have it in the covenant,” she says.

The public export agency guarantees a third of the sum. With the loan Sundholt becomes less dependent on the listing for which it has filed: the line could be finished without it, only more slowly.`,
    },
    {
      path: '/basics/what-a-capacity-factor-says',
      title: 'What a capacity factor says, and what it does not',
      summary: 'The second part of our series on figures that are often quoted and seldom understood.',
      author: 'Balint Orme',
      section: 'Basics',
      ageHours: 65,
      expected: [],
      body: `
Divide what a power plant produced in a year by what it would have produced had it run flat out from January to December. The result is its capacity factor. For a wind turbine on the coast it may be 45 per cent, for solar panels on a northern roof 11, for a nuclear reactor 90.

It is tempting to read the figure as a mark, as if a plant with 45 had passed and one with 11 had failed. That is a mistake. Nobody would judge a fire engine by how many hours a day it drives. A peaking plant is built to stand still.

Nor does the figure say anything of when the power came. Two turbines can have the same factor while one blows at night and the other at teatime, and the second earns twice as much.

What the factor does tell you is how much grid you need for a given amount of energy. A low one means thick cables that are mostly empty. That is worth knowing, and it is why storage is built beside solar parks and not somewhere in the middle of the country.`,
    },
    {
      path: '/wind/ammonia-ship',
      title: 'Vantmoor and Marrowgate plan ship that runs on ammonia',
      summary: 'Wind power for the route between Tarnmouth and Kestrel Bay.',
      author: null,
      section: 'Wind',
      ageHours: 41.3,
      expected: [{ type: 'partnership', company: 'Vantmoor Energy' }, { type: 'partnership', company: 'Marrowgate Lines' }],
      reprint: {
        newsroom: 'interpoint',
        path: '/4/vantmoor-marrowgate-ammonia-ship',
        credit: 'By Interpoint News Agency, reprinted with permission.',
      },
    },
    {
      path: '/solar/kyrell-solar-administration',
      title: 'Kyrell Solar enters administration with 3,000 roofs unfinished',
      summary: 'The installer grew faster than its fitters could work.',
      author: 'Hedda Quist',
      section: 'Solar',
      ageHours: 25,
      expected: [{ type: 'bankruptcy', company: 'Kyrell Solar' }],
      body: `
Kyrell Solar, until last year the fastest-growing installer of rooftop panels in the north, went into administration on {weekday-1}. Some 3,000 households have paid a deposit and are waiting for panels, an inverter or both.

The company sold well. Its advertisements promised a roof in thirty days, and for a while that was true. Then orders came in at twice the rate at which Kyrell could train fitters, deposits paid for the panels of earlier customers, and the thirty days became two hundred.

The administrators say that they will honour orders where material is already on site. Everybody else should register a claim and should not expect too much: the deposits were not kept apart. About 460 employees have been sent home on full pay until the end of the month.

Two competitors have offered to take over half-finished roofs at their own prices. The consumer association advises having the work done so far photographed before anybody touches it.`,
    },
  ],
};
