import type { SampleNewsroom } from '../newsroom.ts';

/** A regional paper on an old publishing system: Latin-1 pages, agency reports beside local ones. */
export const tarnValleyPost: SampleNewsroom = {
  key: 'tarn-valley-post',
  name: 'Tarn Valley Post',
  tagline: 'The valley’s own paper',
  siteUrl: 'https://www.tarnvalleypost.example',
  feedPath: '/rss.php',
  feed: { format: 'rss', detail: 'summary' },
  layout: 'blog',
  charset: 'iso-8859-1',
  language: 'en',
  priority: 50,
  sections: ['Local', 'Business', 'Council', 'Leisure'],
  articles: [
    {
      path: '/business/4471-harrowdene-second-hall',
      title: 'Pump factory to take on 220 people as second hall goes up',
      summary: 'Harrowdene builds on the old sawmill ground and wants welders, testers and apprentices.',
      author: 'Gwendoline Marsh',
      section: 'Business',
      ageHours: 47,
      expected: [{ type: 'hiring', company: 'Harrowdene Pumps' }, { type: 'expansion', company: 'Harrowdene Pumps' }],
      body: `
For eleven years nothing grew on the old sawmill ground but willowherb. Now there is a fence around it, and behind the fence the foundations of a hall: Harrowdene Pumps is building a second factory there and will hire 220 people over the next two years.

The company, which already employs 540 in the valley, makes pumps for waterworks and swimming pools. The new hall is for the large ones, some of which weigh as much as a lorry and have until now been put together in the open air under a tarpaulin.

Works manager Alaric Beddoes showed the plans to the parish meeting on {weekday-1} evening. He wants welders, electricians, people for the test stand and 24 apprentices. “Come as you are, we teach,” he told the meeting, which was unusually full.

There were questions about traffic. Lorries will use the lower road and not pass the school, Mr Beddoes promised, and the council will hold him to it: a bollard is part of the planning permission.

The hall should be dry by the winter. Applications are taken from {date+14} at the gatehouse, on paper too.`,
    },
    {
      path: '/local/4480-middleham-warehouse-families',
      title: '“My whole street works there”: Middleham after the Pellworth news',
      summary: 'The closure of the warehouse costs 410 people their jobs, many of them from the same few streets.',
      author: 'Gwendoline Marsh',
      section: 'Local',
      ageHours: 12,
      expected: [{ type: 'layoffs', company: 'Pellworth Group' }],
      body: `
At the bus stop in front of the Pellworth warehouse nobody wanted to talk at first. Then everybody did. Pellworth Group is shutting the site, and 410 people in Middleham will lose their work.

“My whole street works there,” said Dorrit Hanley, a packer for nineteen years. Her sister is on the night shift and her neighbour drives a fork-lift truck. They heard it from the radio, she says, before the letter was handed out.

The last parcels are to leave in June. What Pellworth then does with the building is open; the group owns it, and a spokesman would only say that all possibilities were being examined. The works council wants severance pay of one month’s wage for each year and a job exchange with the pump factory up the valley, which is looking for staff.

Mayor Aurelia Finch called the decision “hard, and badly told”. She has asked the group’s management to come to the town hall next week. The canteen, from which the nursery also gets its lunch, is to stay open for the time being.`,
    },
    {
      path: '/business/4478-yoghurt-drinks-recalled',
      title: 'Plastic in bottles: Brackholm recalls yoghurt drinks',
      summary: 'Shops in the valley have taken Morning Glass off the shelves.',
      author: null,
      section: 'Business',
      ageHours: 14.5,
      expected: [{ type: 'recall', company: 'Brackholm Foods' }],
      reprint: {
        newsroom: 'interpoint',
        path: '/2/brackholm-recalls-yoghurt-drinks',
        credit: 'Source: Interpoint News Agency',
      },
    },
    {
      path: '/council/4469-library-hours',
      title: 'Library to open on Sundays from next month',
      summary: 'The council finds the money for a trial of one year.',
      author: 'Peregrine Watt',
      section: 'Council',
      ageHours: 58,
      expected: [],
      body: `
The valley library will open on Sunday afternoons from next month. The council’s culture committee voted for a trial of one year with seven votes to two.

The library has asked for it since a survey in which every second reader named Sunday as the day they would most like to come. It will be staffed by two people and, for the first time, by students who shelve books and are paid by the hour.

The two votes against came from members who would rather have kept the mobile library, which was given up three years ago. “A family without a car gains nothing from this,” said one of them. The chair promised to look at the bus timetable, in which Sunday has so far been a blank column.

The reading room, the children’s corner and the newspaper table will be open from one to six. Lending is by machine. The café remains shut; a kettle is being discussed.`,
    },
    {
      path: '/leisure/4475-what-is-on',
      title: 'What’s on in the valley this weekend',
      summary: 'Brass, bulbs and a boat race for cardboard boats.',
      author: null,
      section: 'Leisure',
      ageHours: 31,
      expected: [],
      body: `
Our pick of the coming days. Times may change; please ask the organisers.

## Friday

- Brass band of the fire brigade, bandstand, 19:00, free
- Slide evening on the high moors in winter, parish hall, 20:00

## Saturday

- Bulb and seedling exchange, market square, 9:00 to 12:00
- Open day at the lock keeper’s cottage, with tea, from 11:00
- Quiz night at the Miller’s Arms, teams of up to six, 20:00

## Sunday

- Cardboard boat race on the mill pond, start 14:00, spectators free, dry clothes advised
- Guided walk along the old railway, meet at the level crossing, 10:00, about three hours, dogs welcome on a lead`,
    },
  ],
};
