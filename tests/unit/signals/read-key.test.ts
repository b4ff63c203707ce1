import { describe, expect, test } from 'vitest';
import { readKey, type KeyAction } from '#components/signals/read-key.ts';
import { reviewChoices, type ReviewOverlay } from '#components/signals/review-choices.ts';

/** What a row of keys does, none of which waits for the screen. */
function type(...keys: (KeyAction | number)[]): string[] {
  let open: ReviewOverlay | null = null;
  return keys.flatMap((key) => {
    const effect = readKey(open, key);
    if (effect.do === 'nothing') return [];
    if (effect.do === 'act') {
      open = effect.action === 'reject' || effect.action === 'snooze' ? effect.action : effect.closeMenu ? null : open;
      return [effect.action];
    }
    const name: ReviewOverlay | null = open;
    open = null;
    if (effect.do === 'closeMenu' || name === null || name === 'note') return ['closed'];
    const choice = reviewChoices(name, new Date('2026-11-20T12:00:00Z'))[effect.number - 1]?.value;
    if (choice?.decision === 'reject_with_note') open = 'note';
    return [choice?.decision === 'reject' ? choice.reason : (choice?.decision ?? 'no entry')];
  });
}

describe('readKey', () => {
  test.each<{ name: string; keys: (KeyAction | number)[]; does: string[] }>([
    { name: 'a burst with a rejection in it', keys: ['accept', 'accept', 'reject', 6, 'accept'], does: ['accept', 'accept', 'reject', 'not_an_event', 'accept'] },
    { name: 'no decision in place of the asked choice', keys: ['reject', 'accept', 'snooze', 'reject', 1], does: ['reject', 'not_relevant'] },
    { name: 'a snooze', keys: ['snooze', 2, 'accept'], does: ['snooze', 'snooze', 'accept'] },
    { name: 'a second thought', keys: ['reject', 'close', 'accept'], does: ['reject', 'closed', 'accept'] },
    { name: 'moving on closes the menu', keys: ['reject', 'next', 6, 'accept'], does: ['reject', 'next', 'accept'] },
    { name: 'the dialog for a note takes the letters', keys: ['reject', 8, 'accept', 'next', 3, 'close', 'accept'], does: ['reject', 'reject_with_note', 'closed', 'accept'] },
    { name: 'numbers alone', keys: [1, 6], does: [] },
  ])('$name', ({ keys, does }) => expect(type(...keys)).toEqual(does));
});
