import type { SampleNewsroom } from '../newsroom.ts';

/** A business daily: well edited, wide, sometimes behind a correction. */
export const northgateLedger: SampleNewsroom = {
  key: 'northgate-ledger',
  name: 'The Northgate Ledger',
  tagline: 'Business, money and industry',
  siteUrl: 'https://www.northgate-ledger.example',
  feedPath: '/rss/business.xml',
  feed: { format: 'rss', detail: 'summary' },
  layout: 'broadsheet',
  charset: 'utf-8',
  language: 'en',
  priority: 80,
  sections: ['Companies', 'Markets', 'Industry', 'Work', 'Opinion', 'Weekend'],
  articles: [
    {
      path: '/companies/tindrell-robotics-85-million-round',
      title: 'Tindrell Robotics raises €85m to put its picking arms into smaller warehouses',
      summary: 'The Northgate company’s third round is led by Alderfen Capital and values it at a little over €600m.',
      author: 'Maren Ashgrove',
      section: 'Companies',
      ageHours: 30,
      expected: [{ type: 'funding', company: 'Tindrell Robotics' }],
      body: `
Tindrell Robotics, which makes robotic arms that pick groceries and spare parts from shelves, has raised €85m in a Series C round led by Alderfen Capital, the company said on {weekday}.

Existing backers Copse Lane Ventures and the pension fund of the northern dockworkers also took part. Two people who saw the documents said that the round values the business at a little over €600m, roughly twice what investors paid two years ago.

Tindrell’s machines have so far been sold to operators of very large distribution centres, where a single site may run two hundred of them. The money is meant for a smaller model that can be wheeled into an existing aisle and taught the shelf layout within a day.

“Nine in ten warehouses in this country have fewer than forty people in them,” said Ottoline Varga, who founded the company with two fellow engineers in a former tram depot. “They are short of staff every autumn, and nobody has built anything for them.”

Sales rose to €71m in the last financial year, and the company says that it lost money on purpose in order to stock parts. It did not say when it expects a profit.

Analysts who follow the sector point out that cheaper arms from two larger competitors are due in the spring. Tindrell’s answer is service: a broken arm, it promises, is replaced overnight.`,
    },
    {
      path: '/companies/pellworth-640-jobs-middleham-centre',
      title: 'Pellworth to cut 640 jobs and close Middleham distribution centre',
      summary: 'The department store group blames falling footfall and says that two thirds of the cuts will fall before the summer.',
      author: 'Corin Halvard',
      section: 'Companies',
      ageHours: 21,
      expected: [{ type: 'layoffs', company: 'Pellworth Group' }],
      body: `
Pellworth Group will cut 640 jobs, about one in nine of its workforce, and close its distribution centre at Middleham, the department store operator told employees on {weekday}.

The closure accounts for 410 of the posts. The rest will go at the head office and in 14 of the group’s 52 shops, where floors that once sold furniture and electrical goods have been let to other businesses or stand empty.

In a letter to staff, chief executive Berenike Stroud wrote that visits to the shops had fallen for the ninth quarter in a row and that the group could no longer carry a warehouse built for a business a third larger. “We have put this off for as long as we responsibly could,” she wrote.

The shop workers’ union said that it had been told an hour before the announcement. It asked the group to offer voluntary terms first and to keep the Middleham canteen and nursery, which serve the whole trading estate, open until a new operator is found.

Pellworth expects charges of about £38m from the cuts, most of them in the current half year, and savings of £45m a year afterwards. Its remaining distribution centre, in Tarnmouth, will take over deliveries to all shops.

The group has been selling property for three years. It still owns the freeholds of 19 shops, which its lenders hold as security.`,
    },
    {
      path: '/industry/ferrocline-ostervik-wire-offer',
      title: 'Ferrocline agrees to buy Östervik Wire for €310m',
      summary: 'The steelmaker wants the Swedish group’s cable business and will pay €310m in cash.',
      author: 'Tobin Esterhay',
      section: 'Industry',
      ageHours: 9,
      expected: [{ type: 'acquisition', company: 'Ferrocline Steel' }],
      edit: {
        title: 'Ferrocline agrees to buy Östervik Wire for €301m',
        summary: 'The steelmaker wants the Swedish group’s cable business and will pay €301m in cash. (Corrects the price.)',
        changes: [{ from: '€310m in cash', to: '€301m in cash' }],
        note: 'Correction: an earlier version of this article gave the price as €310m. It is €301m.',
        ageHours: 1,
      },
      body: `
Ferrocline Steel has agreed to buy Östervik Wire, a family-owned maker of steel rope and armoured cable, for €310m in cash, in its largest purchase since it left the stock exchange.

The two companies signed the contract late on {weekday-1} after five months of talks. Östervik employs 1,150 people at three mills near the lakes and supplies ropes for lifts, cranes and floating wind turbines.

It is the turbines that interest the buyer. Ferrocline expects demand for mooring lines to triple within eight years, and has so far had to buy the finished rope from others. “We roll the rod, somebody else strands it and somebody else earns the margin,” said Hanne Tolvard, who runs its long products division. “That ends with this purchase.”

The Östervik family will keep a tenth of the shares for four years and one seat on the supervisory board. The mills and the name stay, the companies said, and no closures are planned.

The purchase needs the consent of competition authorities in three countries. Ferrocline will pay from cash and from a credit line that it arranged in the spring; it expects to complete the deal by the end of the second quarter.`,
    },
    {
      path: '/companies/dornwick-airways-chief-to-leave',
      title: 'Dornwick Airways chief executive to step down after winter of delays',
      summary: 'Lucan Merrow leaves at the end of next month; the finance director takes over for the time being.',
      author: 'Maren Ashgrove',
      section: 'Companies',
      ageHours: 27,
      expected: [{ type: 'executive_change', company: 'Dornwick Airways' }],
      body: `
Lucan Merrow will step down as chief executive of Dornwick Airways at the end of next month, the regional carrier said on {weekday}, after a winter in which one flight in three left late.

Finance director Sunniva Pake will lead the company until a successor is found. The board has asked a search firm to look “inside and outside the industry”, and hopes to name somebody before the summer timetable begins.

Mr Merrow, 58, came to the airline from a ferry company six years ago and brought it through two restructurings. He leaves without severance pay, according to the chair of the board, Ferdinand Oakhampton, who thanked him for “putting the company’s interest before his own at a difficult time”.

The delays began when Dornwick took delivery of six second-hand turboprops that turned out to need more maintenance than its workshop could give. Crews ran out of hours, and the airline had to hire aircraft from competitors over the holidays.

Punctuality has improved since: last month 81 per cent of flights left within a quarter of an hour of the timetable. Bookings for the spring are about where they were a year ago, Ms Pake said.`,
    },
    {
      path: '/opinion/quarterly-targets-bad-masters',
      title: 'Why quarterly targets make good servants and bad masters',
      summary: 'A number that everybody watches soon stops telling anybody anything.',
      author: 'Isolde Renwick',
      section: 'Opinion',
      ageHours: 33,
      expected: [],
      body: `
Every finance department knows the last week of March. Invoices that could have gone out in April go out now; repairs that should be done now can wait. Nobody lies. Everybody leans a little, and all lean the same way.

I spent eleven years in such departments, and I do not believe that targets should be abolished. A business without a number to aim at drifts, and the people in it argue about taste. But a number can be asked to do too much. When it sets the bonus, the budget and the tone of the Monday meeting, it no longer measures the business. It measures how well people have learnt to move the number.

The remedy is dull. Have several targets, some of which pull against each other. Look at them over eight quarters, not one. Write down beforehand what you would expect to see if the plan were failing, and then look for exactly that. Above all, let somebody who has no stake in the figure draw the chart.

One more habit helps. Once a year, ask the people who do the work which figure they would drop if they could drop one. In my experience the answer comes quickly, and it is nearly always the same for all of them.`,
    },
    {
      path: '/markets/calderwyn-bank-fine-lending-records',
      title: 'Regulator fines Calderwyn Bank over lending records',
      summary: 'The bank pays £18m and accepts that it kept poor records of small business loans.',
      author: null,
      section: 'Markets',
      ageHours: 13.4,
      expected: [{ type: 'legal', company: 'Calderwyn Bank' }],
      reprint: {
        newsroom: 'meridian-wire',
        path: '/desk/finance/calderwyn-fined-18-million',
        paragraphs: 3,
        credit: 'This report is from Meridian Wire and was shortened by The Northgate Ledger.',
      },
    },
    {
      path: '/markets/sundholt-batteries-postpones-listing',
      title: 'Sundholt Batteries puts off stock market listing until autumn',
      summary: 'Investors wanted to see a second production line running first.',
      author: 'Corin Halvard',
      section: 'Markets',
      ageHours: 0.2,
      firstPoll: 1,
      expected: [{ type: 'ipo', company: 'Sundholt Batteries' }],
      body: `
Sundholt Batteries has postponed its stock market listing until the autumn at the earliest, days after it filed the prospectus, because large investors want to see its second production line at work first.

The company had meant to sell about a quarter of its shares next month. In meetings over the past week, fund managers praised the product but asked why they should take the risk of the new line when they could wait half a year and know, according to three people who attended them.

“The door is open, and we would rather walk through it with full hands,” said chief financial officer Aurel Nyström in a call with journalists on {weekday}. The company has enough money for eighteen months without the listing, he added.

Sundholt makes battery packs for ferries and harbour tugs. It delivered 340 of them last year, one in six later than agreed. The second line, in a hall beside the first, is to double that number; test production starts in nine weeks.

The two banks that prepared the sale keep their mandate.`,
    },
  ],
};
