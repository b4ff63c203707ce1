import { describe, expect, test } from 'vitest';
import { verdictText } from '#components/signals/verdict-text.ts';

const reports = { title: 'Mill sold', sourceName: 'Harbour Wire', moreCount: 0 };
const verdict = { reports, isPart: false, isUnread: false };

describe('verdictText', () => {
  test.each([
    { verdict: { ...verdict, action: 'story.split' }, text: 'took “Mill sold” (Harbour Wire) out of the story' },
    { verdict: { ...verdict, action: 'story.split', isPart: true }, text: 'took this out of the story of “Mill sold” (Harbour Wire)' },
    { verdict: { ...verdict, action: 'story.split', isUnread: true }, text: 'took “Mill sold” (Harbour Wire) out of the story; it is not analysed yet: it will be read in the next run of its source' },
    { verdict: { ...verdict, action: 'story.join', reports: { ...reports, moreCount: 1 } }, text: 'joined “Mill sold” (Harbour Wire) and one more report with this story' },
    { verdict: { ...verdict, action: 'story.join', reports: { ...reports, sourceName: null, moreCount: 1_200 } }, text: 'joined “Mill sold” (source removed) and 1,200 more reports with this story' },
    { verdict: { ...verdict, action: 'story.join.undo' }, text: 'took the joining with “Mill sold” (Harbour Wire) back' },
    { verdict: { ...verdict, action: 'story.split.undo', reports: null }, text: 'put a report that was removed back into the story' },
  ] as const)('$text', (example) => {
    expect(verdictText(example.verdict)).toBe(example.text);
  });
});
