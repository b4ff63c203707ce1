import type { SampleNewsroom } from '../newsroom.ts';

/** The trade magazine for hospitals and medical makers. */
export const bedsideBusiness: SampleNewsroom = {
  key: 'bedside-business',
  name: 'Bedside Business',
  tagline: 'Hospitals, makers, payers',
  siteUrl: 'https://bedside-business.example',
  feedPath: '/index.xml',
  feed: { format: 'rss', detail: 'summary' },
  layout: 'broadsheet',
  charset: 'utf-8',
  language: 'en',
  priority: 60,
  sections: ['Hospitals', 'Devices', 'Pharma', 'Digital', 'Law'],
  articles: [
    {
      path: '/pharma/nivarra-buys-pellister',
      title: 'Nivarra Biologics buys Pellister Diagnostics to test what it treats',
      summary: 'The price of $240m may rise to $310m if two tests reach the market.',
      author: 'Dr Sabeth Quill',
      section: 'Pharma',
      ageHours: 45,
      expected: [{ type: 'acquisition', company: 'Nivarra Biologics' }],
      body: `
Nivarra Biologics is buying Pellister Diagnostics, a laboratory company with 85 employees, for $240m. A further $70m falls due if two of Pellister’s blood tests are approved within four years.

The tests look for a protein that appears in the blood when a transplanted kidney is about to be rejected. Nivarra makes one of the medicines that stop the rejection. At present doctors learn of it from a biopsy, often too late.

“A drug that is given in time is a different drug,” said Nivarra’s head of research, Elodie Marchbanks. The company intends to leave Pellister in its building beside the university hospital and to keep all its staff for at least two years.

Transplant surgeons whom we asked welcomed the tests but not the tie. A hospital that uses another firm’s medicine must be able to buy the test as well, said one of them. Marchbanks promised that it would be sold to everybody at the same price.

Both boards have agreed. Closing is expected within eight weeks; the authorities have already consented.`,
    },
    {
      path: '/digital/oskerra-aldersyde-bed-planning',
      title: 'Aldersyde Hospitals and Oskerra to develop bed planning together',
      summary: 'Nurses set the rules, the software does the sums.',
      author: 'Matthis Orrey',
      section: 'Digital',
      ageHours: 66,
      expected: [{ type: 'partnership', company: 'Oskerra Health' }, { type: 'partnership', company: 'Aldersyde Hospitals' }],
      body: `
Aldersyde Hospitals and the software company Oskerra Health have entered a partnership for the planning of beds. Over three years the two will develop a system that suggests each morning which patient should lie where.

At present this is decided by a ward sister with a whiteboard. She is usually right, says Aldersyde’s chief nurse Philomena Stagg, but she knows only her own ward. On an average day 31 beds in the group’s seven hospitals are free while patients wait in corridors elsewhere.

The rules will be written by nurses: who must not share a room, who needs a window, how often a person may be moved. Oskerra’s engineers turn them into a model and must show for every suggestion which rule led to it.

Aldersyde gets the software free of charge and a share of later sales. Both partners have agreed that patient data do not leave the hospitals. A first ward begins in the autumn.`,
    },
    {
      path: '/devices/trevanne-recalls-infusion-sets',
      title: 'Trevanne Medical recalls infusion sets after reports of leaking valves',
      summary: 'Hospitals are asked to return 52,000 sets from two batches.',
      author: 'Matthis Orrey',
      section: 'Devices',
      ageHours: 19,
      expected: [{ type: 'recall', company: 'Trevanne Medical' }],
      body: `
Trevanne Medical has recalled two batches of its Flowline infusion sets after nine hospitals reported valves that leak. In two cases patients received less of a medicine than prescribed; both have recovered.

The recall concerns 52,000 sets delivered since the beginning of the year. The numbers of the batches are printed on the outer box and on each bag. Hospitals should stop using the sets at once, keep them apart and send them back at the company’s expense, Trevanne writes in a safety notice of {weekday}.

The cause is a change of supplier for a silicone ring that is less than a millimetre thick. The rings passed every test at room temperature but shrink when the sets are stored in a cold room.

Sets from other batches contain the old ring and may be used. Trevanne says that it can replace about half of the recalled ones at once and the rest within three weeks. The medicines authority recommends sets of two other makers in the meantime.`,
    },
    {
      path: '/law/nivarra-loses-patent-case',
      title: 'Court rules against Nivarra in dispute over antibody patent',
      summary: 'The company must pay a small laboratory $64m and a share of future sales.',
      author: 'Dr Sabeth Quill',
      section: 'Law',
      ageHours: 11,
      expected: [{ type: 'legal', company: 'Nivarra Biologics' }],
      body: `
A federal patent court has ruled that Nivarra Biologics infringed a patent of the Larkhall Institute when it developed its best-selling antibody. The company must pay $64m in damages and 3 per cent of future sales until the patent expires in five years.

Larkhall, a foundation with two dozen researchers, had sued after a former employee recognised a method in one of Nivarra’s publications. Nivarra argued that the method was obvious to anybody skilled in the art. The court heard four such people and found that it had been obvious to none of them.

“We respect the court and disagree with it,” said a company spokeswoman on {weekday}. Nivarra will appeal. It has set aside nothing for the case so far and will now do so in the current quarter.

The medicine brought in $580m last year, about a third of the company’s revenue. Patients will notice nothing of the judgment: sales may go on while the appeal is heard.`,
    },
    {
      path: '/hospitals/aldersyde-to-hire-900-nurses',
      title: 'Aldersyde Hospitals to hire 900 nurses and end agency work',
      summary: 'The group wants to spend the money on its own staff.',
      author: 'Philippa Dunmore',
      section: 'Hospitals',
      ageHours: 32,
      expected: [{ type: 'hiring', company: 'Aldersyde Hospitals' }],
      body: `
Aldersyde Hospitals plans to hire 900 nurses within eighteen months and to do without agency staff from then on. The group’s seven hospitals spent €41m on agencies last year, a third more than the same hours would have cost with employees of their own.

The offer is meant to be hard to refuse: duty rotas that are fixed six weeks ahead, a bonus for anybody who is called in nevertheless, and a nursery that opens at half past five. Those who left in the past five years are being written to by hand.

“We have paid strangers to do what we did not let our own people do, namely to choose their shifts,” says chief nurse Philomena Stagg. She has set up an office that does nothing but rotas.

The nurses’ association is cautious. Similar plans elsewhere failed because the new colleagues were leaving as fast as they came. It wants the number of departures published every month, to which the group has agreed.`,
    },
  ],
};
