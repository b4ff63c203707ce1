import { describe, expect, test } from 'vitest';
import { verdictText } from '#components/signals/verdict-text.ts';

const reports = { title: 'Mill sold', sourceName: 'Harbour Wire', moreCount: 0 };
const others = { title: 'Weir built', sourceName: null, moreCount: 1 };
const verdict = { reports, others, isPart: false, isUnread: false };

describe('verdictText', () => {
  test.each([
    { verdict: { ...verdict, action: 'story.split' }, text: 'took “Mill sold” (Harbour Wire) out of the story' },
    { verdict: { ...verdict, action: 'story.split', isPart: true }, text: 'took this out of the story of “Weir built” (source removed) and one more report' },
    { verdict: { ...verdict, action: 'story.split', isUnread: true }, text: 'took “Mill sold” (Harbour Wire) out of the story; it is not analysed yet: it will be read in the next run of its source' },
    { verdict: { ...verdict, action: 'story.join' }, text: 'joined “Mill sold” (Harbour Wire) with “Weir built” (source removed) and one more report' },
    { verdict: { ...verdict, action: 'story.join', others: { ...reports, moreCount: 1_200 } }, text: 'joined “Mill sold” (Harbour Wire) with “Mill sold” (Harbour Wire) and 1,200 more reports' },
    { verdict: { ...verdict, action: 'story.join.undo' }, text: 'took the joining of “Mill sold” (Harbour Wire) with “Weir built” (source removed) and one more report back' },
    { verdict: { ...verdict, action: 'story.split.undo', others: null }, text: 'put “Mill sold” (Harbour Wire) and a report that was removed together again' },
  ] as const)('$text', (example) => {
    expect(verdictText(example.verdict)).toBe(example.text);
  });
});
