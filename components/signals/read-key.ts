import type { ReviewMenu, ReviewOverlay } from './review-choices.ts';

/** What a single key asks for while no menu is open. */
export type KeyAction = 'next' | 'previous' | 'open' | 'accept' | ReviewMenu | 'undo' | 'search' | 'help' | 'close';

/** What is to be done. */
export type KeyEffect =
  | { do: 'nothing' }
  | { do: 'choose'; number: number }
  | { do: 'closeMenu' }
  /** `closeMenu`: the open menu closes first. */
  | { do: 'act'; action: KeyAction; closeMenu: boolean };

const DECISIONS: readonly KeyAction[] = ['accept', 'reject', 'snooze'];

/**
 * What a key means. It depends on what was asked for last, whether or not that is on the screen yet: who types fast means the menu, so
 * that a number chooses from it, and no other decision is taken in its place.
 * @param key the action of a letter, or the number of a digit
 */
export function readKey(open: ReviewOverlay | null, key: KeyAction | number): KeyEffect {
  if (typeof key === 'number') return open === null || open === 'note' ? { do: 'nothing' } : { do: 'choose', number: key };
  if (open === null) return { do: 'act', action: key, closeMenu: false };
  if (key === 'close') return { do: 'closeMenu' };
  return open === 'note' || DECISIONS.includes(key) ? { do: 'nothing' } : { do: 'act', action: key, closeMenu: true };
}
