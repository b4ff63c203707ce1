import type { SampleNewsroom } from '../newsroom.ts';

/** A security blog: late, exact, and corrected in public. */
export const patchWindow: SampleNewsroom = {
  key: 'patch-window',
  name: 'Patch Window',
  tagline: 'Incidents, explained without shouting',
  siteUrl: 'https://patchwindow.example',
  feedPath: '/index.atom',
  feed: { format: 'atom', detail: 'summary' },
  layout: 'blog',
  charset: 'utf-8',
  language: 'en',
  priority: 70,
  sections: ['Incidents', 'Practice', 'Links'],
  articles: [
    {
      path: '/2/oskerra-support-account',
      title: 'How one support account opened eleven clinics: the Oskerra breach',
      summary: 'Data of 190,000 patients were copied from Oskerra Health. What we know so far.',
      author: 'Ruben Castellane',
      section: 'Incidents',
      ageHours: 8,
      expected: [{ type: 'security_incident', company: 'Oskerra Health' }],
      edit: {
        title: 'How one support account opened eleven clinics: the Oskerra breach (updated)',
        summary: 'Data of 214,000 patients were copied from Oskerra Health. What we know so far, with the new count.',
        changes: [{ from: '190,000 people', to: '214,000 people' }],
        note: 'Update: the company has counted again. The figure of 190,000 in the first version left out two of the eleven clinics.',
        ageHours: 0.5,
      },
      body: `
Somebody rang the help desk of a clinic, said that he was from Oskerra, and asked for the code that had just appeared on the screen. That was the whole attack. Everything afterwards was copying.

The hospital software company Oskerra Health has now told its customers what was taken: appointment records of 190,000 people, with name, date of birth, department and time. No findings, no payment data. But “oncology, Tuesday, 9:40” is a finding of a kind, and the company’s letter would have been better for saying so.

The account that was misused belonged to a support engineer who left in the spring. It had been locked in the central directory and forgotten in eleven local ones. Nothing in the logs of those eleven was looked at by anybody until an administrator wondered about the traffic at three in the morning.

## What was done well

The authority was told in time. The list of what was copied was published early, and it was specific. The telephone line is staffed by people who can look up a name.

## What to take home

Count the places where an account has to be locked. If the answer is more than one, write down who checks the others, and when they last did.`,
    },
    {
      path: '/2/tavlin-ransomware-notes',
      title: 'Notes on the ransomware at Tavlin Freight',
      summary: 'The haulier was back on paper in twenty minutes. That is worth a closer look.',
      author: 'Ruben Castellane',
      section: 'Incidents',
      ageHours: 3,
      expected: [{ type: 'security_incident', company: 'Tavlin Freight' }],
      body: `
A ransomware group has hit Tavlin Freight. According to two people who work on the case, the intruders came through a remote access box that had not been patched for seven weeks, waited over a weekend, and began to encrypt file servers early in the evening, when the dispatchers change shifts.

It went badly for them. The night dispatcher saw icons turn white, walked to the cabinet and switched off the network of the head office by hand. Twelve servers of sixty were lost. The backups were not: they lie on tapes, in a safe, in another town, and Tavlin had read them back as a test only last month.

Since then orders have been taken by telephone and written on the forms that the company has printed every year since it bought its first computer. They were within reach in all nine terminals. When I asked why, I was told that somebody’s father had insisted.

The group claims to hold customer lists and asks for money. Tavlin does not comment. Nothing has been published so far.

I will add to this post as facts come in. If you run the same remote access box, the patch has been out since the fourth of last month.`,
    },
    {
      path: '/practice/before-you-rotate-a-signing-key',
      title: 'Five questions before you rotate a signing key',
      summary: 'A checklist for people who would like to sleep afterwards.',
      author: 'Ines Varley',
      section: 'Practice',
      ageHours: 57,
      expected: [],
      body: `
Rotating a signing key is easy. Finding out the next morning what else depended on the old one is not. These are the questions I ask before I touch anything.

- Who verifies? List every program that checks signatures made with this key, including the ones in devices that are switched on once a year.
- How do they learn of the new key? If the answer is a release, the new key has to ship at least one release before the old one goes.
- What was signed with the old key and must stay valid? Archives and contracts do not expire because you have tidied up.
- Who can revoke, and have they done it before? A procedure that has never been run is a rumour.
- What will you look at in the first hour? Write down two numbers and their usual range.

If you can answer all five, the change itself takes ten minutes. If you cannot, you have just found out something more important than the age of your key.`,
    },
    {
      path: '/links/week-in-links',
      title: 'The week in links',
      summary: 'What we read.',
      author: 'Ines Varley',
      section: 'Links',
      ageHours: 49,
      form: 'consent',
      expected: [],
      body: `
Little text from us this week, as both of us were at a conference in a building without windows. Here is what we read on the train.

- A long and patient essay on why nobody reads the warnings that browsers show
- A paper that counts how often the same default password turns up in lift controllers
- An old talk on naming things, still the best on the subject
- The diary of a system administrator on an island with one cable

Next week there will be posts again. Thank you for the letters about the last one; we have read them all and shall answer most.`,
    },
  ],
};
