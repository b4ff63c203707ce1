import { expect, test } from 'vitest';
import { chooseUndo } from '#components/signals/choose-undo.ts';
import type { VerdictUndo } from '#lib/model/story.ts';

const [early, middle, late] = ['2026-11-01T08:00:00.000Z', '2026-11-01T09:00:00.000Z', '2026-11-01T10:00:00.000Z'];
const accepted = (at: string) => ({ at, fromStatus: 'new', toStatus: 'accepted' }) as const;
const join: VerdictUndo = { do: 'join', storyId: 'a', otherStoryId: 'b' };
const split: VerdictUndo = { do: 'split', documentIds: ['c'] };

test.each([
  { name: 'nothing where nothing was decided', decisions: { verdicts: [], reviews: [], review: null }, expected: 'nothing' },
  { name: 'the review of this page', decisions: { verdicts: [], reviews: [], review: { verdictAt: null } }, expected: 'review' },
  { name: 'the newest verdict that can be taken back', decisions: { verdicts: [{ at: middle, undo: split }, { at: early, undo: join }, { at: late, undo: null }], reviews: [accepted(early)], review: null }, expected: split },
  { name: 'a verdict that came after the review of this page', decisions: { verdicts: [{ at: early, undo: join }, { at: late, undo: split }], reviews: [accepted(middle)], review: { verdictAt: early } }, expected: split },
  { name: 'the first verdict, which came after the review', decisions: { verdicts: [{ at: late, undo: split }], reviews: [accepted(middle)], review: { verdictAt: null } }, expected: split },
  { name: 'a review that came after the verdict', decisions: { verdicts: [{ at: early, undo: join }], reviews: [], review: { verdictAt: early } }, expected: 'review' },
  { name: 'no verdict that an earlier visit, or somebody else, has reviewed after', decisions: { verdicts: [{ at: early, undo: join }], reviews: [accepted(middle)], review: null }, expected: 'elsewhere' },
  { name: 'a verdict after which a review was made and taken back', decisions: { verdicts: [{ at: early, undo: join }], reviews: [{ at: late, fromStatus: 'accepted', toStatus: 'new' } as const, accepted(middle)], review: null }, expected: join },
])('takes back $name', ({ decisions, expected }) => expect(chooseUndo(decisions)).toEqual(expected));
