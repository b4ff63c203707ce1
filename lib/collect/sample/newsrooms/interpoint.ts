import type { SampleNewsroom } from '../newsroom.ts';

/** The second wire service: slower than the first, with more background, in two languages. */
export const interpoint: SampleNewsroom = {
  key: 'interpoint',
  name: 'Interpoint News Agency',
  tagline: 'Reports from the northern countries',
  siteUrl: 'https://interpoint.example',
  feedPath: '/atom/economy',
  feed: { format: 'atom', detail: 'summary' },
  layout: 'wire',
  charset: 'utf-8',
  language: 'en',
  priority: 75,
  sections: ['Economy', 'Consumer', 'Technology', 'Energy', 'Weather'],
  articles: [
    {
      path: '/2/brackholm-recalls-yoghurt-drinks',
      title: 'Brackholm Foods recalls yoghurt drinks after plastic found in bottles',
      summary: 'Three flavours sold in four countries are affected; nobody has been hurt.',
      author: 'Interpoint Consumer',
      section: 'Consumer',
      ageHours: 16,
      expected: [{ type: 'recall', company: 'Brackholm Foods' }],
      body: `
Brackholm Foods is recalling three flavours of its Morning Glass yoghurt drink after small pieces of blue plastic were found in bottles from one filling line, the dairy said on {weekday}.

The recall covers raspberry, plum and plain in half-litre bottles with a use-by date up to {date+18}. About 190,000 bottles were delivered to shops in four countries; the company estimates that a third of them have been drunk.

No injuries have been reported. Customers can return the bottles to any shop, with or without a receipt, and get their money back.

The plastic comes from a guide rail in a machine that was serviced in the previous week, according to the company’s head of quality, Runa Feldmark. “A bolt was tightened too far, the rail rubbed against the bottles and splintered. We should have seen it in the first hour and saw it on the second day,” she said.

The line has been stopped. Other Brackholm products are made elsewhere and are not affected. The food inspectorate said that it was satisfied with the measures and would visit the plant next week.`,
    },
    {
      path: '/1/sundholt-files-for-listing',
      title: 'Ferry battery maker Sundholt files for stock market listing',
      summary: 'Sundholt Batteries hopes to raise about €180m with an offer of new shares.',
      author: 'Interpoint Economy',
      section: 'Economy',
      ageHours: 70,
      expected: [{ type: 'ipo', company: 'Sundholt Batteries' }],
      body: `
Sundholt Batteries, which builds battery packs for ferries and tugs, filed for a listing on the Northgate stock exchange on {weekday}. It wants to raise about €180m by selling new shares, according to the prospectus.

The document shows for the first time how the company earns its money. Revenue came to €212m last year, almost all of it from eleven customers, and the company lost €9m after tax. Service contracts, which bring in a fifth of revenue, are the only profitable part.

The founders, who hold 38 per cent between them, do not intend to sell. A state investment fund that owns a fifth of the company may reduce its stake if demand is high.

Most of the proceeds are meant for the second production line and for a stock of cells, which Sundholt buys from two makers in Asia. The prospectus warns that either of them could “at any time and without giving reasons” reduce deliveries.

Two banks lead the sale. The price range is to be set in about three weeks.`,
    },
    {
      path: '/1/corvale-what-went-wrong',
      title: 'Homewares chain Corvale seeks court protection as rescue fails',
      summary: 'The retailer with 1,380 employees ran out of time after a would-be buyer walked away.',
      author: 'Interpoint Economy',
      section: 'Economy',
      ageHours: 15,
      expected: [{ type: 'bankruptcy', company: 'Corvale Homewares' }],
      body: `
After a weekend of telephone calls that led nowhere, the managers of Corvale Homewares went to court. The chain, known for its blue-rimmed plates, asked the commercial court in Northgate to open insolvency proceedings and is now in the hands of a provisional administrator.

A buyer had been close. According to people who took part in the talks, a fund from the south had examined the books for six weeks and was ready to take on 45 of the 61 shops. It stepped back when the landlords of the largest ones refused to lower the rents.

Corvale grew quickly at a time when families furnished home offices and balconies. It signed long leases then, and never got out of them. Sales have fallen by a quarter since, while rents follow the price index.

For customers little changes at first. Shops open as usual, deliveries already paid for will be made as far as goods are in stock, and staff are paid by the insolvency fund until the end of the quarter. The administrator, Emeric Toll, is known for having kept most of a shoe retailer alive. He intends to speak to the landlords first.`,
    },
    {
      path: '/4/vantmoor-marrowgate-ammonia-ship',
      title: 'Vantmoor and Marrowgate join forces on ammonia-fuelled cargo ship',
      summary: 'The energy company makes the fuel, the shipping line runs the vessel, both share the costs.',
      author: 'Interpoint Energy',
      section: 'Energy',
      ageHours: 44,
      expected: [{ type: 'partnership', company: 'Vantmoor Energy' }, { type: 'partnership', company: 'Marrowgate Lines' }],
      body: `
Vantmoor Energy and Marrowgate Lines have agreed to work together on a cargo ship that burns ammonia, the two companies said on {weekday}. Vantmoor will make the fuel with electricity from its coastal wind farms; Marrowgate will convert one of its feeder ships and run it between Tarnmouth and Kestrel Bay.

The partners share costs of about €60m in equal parts. A public climate fund has promised a further €14m if the ship sails within three years.

Ammonia contains no carbon, but it is poisonous and burns badly. The engine builder has run a test engine for 2,000 hours; nobody has yet carried paying freight with one. Crews will be trained at the maritime college, which also writes the rules for bunkering together with the port.

“Each of us could have waited for the other for ten years,” said Vantmoor’s head of fuels, Ysolde Karrick. The agreement runs for eight years and does not tie either company to the other for further ships.`,
    },
    {
      path: '/3/oskerra-health-data-breach',
      title: 'Hospital software company Oskerra Health reports data breach',
      summary: 'Attackers copied appointment data of patients from eleven clinics.',
      author: 'Interpoint Technology',
      section: 'Technology',
      ageHours: 23,
      expected: [{ type: 'security_incident', company: 'Oskerra Health' }],
      body: `
Oskerra Health, whose software runs the appointment books of some 140 clinics, has suffered a data breach. Attackers copied names, dates of birth and appointment times of patients from eleven clinics, the company said on {weekday}.

Medical findings and bank details were not in the affected system, according to Oskerra. The intruders had access for nine days before an administrator noticed an unusual amount of traffic at night.

The data protection authority confirmed that it had been informed within the legal period of 72 hours. The clinics are writing to their patients; a telephone line has been open since noon.

The company did not say how many people are concerned, or whether the attackers have asked for money. It has reset all passwords of its support staff and hired an outside firm to examine the case. The clinics went on working throughout.`,
    },
    {
      path: '/de/1/mittelstand-fachkraefte-halten',
      title: 'Wie kleine Betriebe ihre Leute halten',
      summary: 'Kürzere Wege, ruhigere Schichten: was in drei Werkstätten geholfen hat.',
      author: 'Interpoint Wirtschaft',
      section: 'Economy',
      language: 'de',
      ageHours: 41,
      expected: [],
      body: `
Wer in einer kleinen Werkstatt arbeitet, bleibt selten nur des Geldes wegen. Das sagen jedenfalls drei Meisterinnen, die wir in den vergangenen Wochen besucht haben, und ihre Zahlen geben ihnen recht: In keinem der drei Betriebe hat in zwei Jahren jemand gekündigt.

Die erste hat die Schichten so gelegt, dass niemand vor sieben anfangen muss. Das klingt nach wenig, kostete aber ein halbes Jahr Gespräche mit den Kunden, die ihre Teile gewohnheitsmäßig um sechs abholten. Heute holen sie sie am Abend zuvor.

Die zweite lässt ihre Leute jeden Freitag zwei Stunden an etwas Eigenem arbeiten. Daraus ist eine Vorrichtung entstanden, die das Einspannen langer Rohre erleichtert, und sehr viel gute Laune.

Die dritte hat den Pausenraum verlegt: weg von der Halle, hin zum Garten. „Man muss die Maschinen auch einmal nicht hören“, sagt sie. Der Umbau war billiger als eine einzige Stellenanzeige.`,
    },
  ],
};
