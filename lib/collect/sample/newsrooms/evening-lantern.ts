import type { SampleNewsroom } from '../newsroom.ts';

/** A regional evening paper that is mostly sport and leisure: the noisy source of the sample. */
export const eveningLantern: SampleNewsroom = {
  key: 'evening-lantern',
  name: 'Evening Lantern',
  tagline: 'Kestrel Bay tonight',
  siteUrl: 'https://eveninglantern.example',
  feedPath: '/rss/all',
  feed: { format: 'rss', detail: 'summary' },
  layout: 'broadsheet',
  charset: 'utf-8',
  language: 'en',
  priority: 30,
  sections: ['Sport', 'Town', 'Weather', 'Kitchen', 'Screen'],
  articles: [
    {
      path: '/sport/rovers-late-winner',
      title: 'Late header sends Kestrel Rovers through',
      summary: 'Two minutes from the end, the captain rises highest.',
      author: 'Digby Foulkes',
      section: 'Sport',
      ageHours: 15,
      expected: [],
      body: `
Kestrel Rovers are in the quarter-finals. A header by captain Olwen Praed two minutes from the end gave them a 2–1 win over Tarnmouth Athletic in front of 6,200 people, most of whom had begun to think about the bus home.

It had started badly. Athletic pressed high, won every second ball and led after nineteen minutes through a free kick that bent around the wall and in off the post. Rovers found no answer until the break.

Coach Aldous Prynne changed his two wide players at half-time and moved Praed forward. The equaliser came from a corner, the winner from another, both taken by eighteen-year-old Tilly Vance, who sits her exams next month.

“We knew that they would get tired, because we were tired,” said Prynne afterwards. The draw for the next round is on Monday. Rovers would like a home game; the pitch, according to the groundsman, would not.`,
    },
    {
      path: '/sport/harbour-half-marathon',
      title: 'Harbour half marathon signs up record field',
      summary: 'More than 4,000 runners expected, and the course is new.',
      author: 'Digby Foulkes',
      section: 'Sport',
      ageHours: 35,
      expected: [],
      body: `
The harbour half marathon will have its largest field yet. More than 4,000 runners have signed up for the race on Sunday week, the organisers say, 600 more than last year.

The course has been changed. It no longer crosses the swing bridge, which opened for a coal barge in the middle of last year’s race and split the field in two. Instead it goes twice around the outer basin, flat all the way and with the wind from one side or the other.

Last year’s winner, Maud Ekström, will not defend her title; she has a stress fracture. Among the men Jonty Albright starts as the favourite, although he was beaten over ten kilometres in the park two weeks ago.

Roads around the harbour are shut from eight until one. Spectators can watch from the quay, where the brewery has set up benches. The children’s race starts at half past nine.`,
    },
    {
      path: '/weather/gales-and-sun',
      title: 'Gales on the coast tonight, sun by the weekend',
      summary: 'Gusts of up to 100 km/h are possible; ferries may be cancelled.',
      author: null,
      section: 'Weather',
      ageHours: 6,
      expected: [],
      body: `
The weather office warns of gales on the coast from nine this evening until early tomorrow. Gusts of up to 100 kilometres an hour are possible on the headlands, 80 in the town. Loose things should be brought in from balconies.

The ferry office will decide at seven whether the last two crossings can run. The swimming hall’s roof, which was damaged in the previous storm, has been tied down as a precaution.

It gets calmer in the course of the morning. Showers remain until noon, then the sky clears from the west. Temperatures of 9 degrees at first, 14 by Saturday. Sunday stays dry, with a light breeze and, for the first time this month, more sun than cloud.`,
    },
    {
      path: '/kitchen/leek-and-barley',
      title: 'A pot of leeks and barley for a windy night',
      summary: 'One pan, forty minutes, four bowls.',
      author: 'Marguerite Stell',
      section: 'Kitchen',
      ageHours: 22,
      expected: [],
      body: `
This is what I cook when the shutters rattle. It asks for nothing that is not in the cupboard, apart from the leeks, and it forgives being forgotten on the stove.

Slice four leeks into rings as thick as a finger and wash them twice. Melt a good piece of butter in a heavy pan, add the leeks with a pinch of salt, and let them go soft under a lid for ten minutes without colouring. Stir in 200 grams of pearl barley and a bay leaf. Pour on a litre of stock, bring it to the boil, and turn the heat down until it barely moves.

After half an hour the barley should be tender with a little bite left. Take out the bay leaf, add a spoonful of mustard and two of cream, and taste. It usually wants pepper and sometimes a drop of vinegar.

Serve it in bowls with hard cheese grated over. What is left over sets firm and can be fried in slices the next morning.`,
    },
    {
      path: '/town/pellworth-cuts-640-jobs',
      title: 'Pellworth cuts 640 jobs',
      summary: 'The department store group also closes its distribution centre at Middleham.',
      author: null,
      section: 'Town',
      ageHours: 4,
      expected: [{ type: 'layoffs', company: 'Pellworth Group' }],
      reprint: {
        newsroom: 'northgate-ledger',
        path: '/companies/pellworth-640-jobs-middleham-centre',
        credit: 'First published by The Northgate Ledger.',
      },
    },
    {
      path: '/screen/spring-series-guide',
      title: 'Eleven series to look forward to this spring',
      summary: '',
      author: 'Cosmo Wray',
      section: 'Screen',
      ageHours: 39,
      form: 'error',
      expected: [],
      body: `
Our guide to the series of the spring.`,
    },
  ],
};
