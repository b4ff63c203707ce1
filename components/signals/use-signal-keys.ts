'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';
import { tinykeys } from 'tinykeys';
import { readKey, type KeyAction } from './read-key.ts';
import type { ReviewMenuState } from './use-review-menu.ts';

/** What each key does. */
export type SignalKeys = Record<KeyAction, () => void>;

const BINDINGS: Record<string, KeyAction | number> = {
  j: 'next', k: 'previous', o: 'open', Enter: 'open', a: 'accept', r: 'reject', s: 'snooze', u: 'undo', '/': 'search', '[Shift]+?': 'help', Escape: 'close',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => [`[Shift]+${number}`, number])),
};

/** Listens for single keys, but never while somebody writes, composes, or uses a dialog or another control. */
export function useSignalKeys(keys: SignalKeys, menu: ReviewMenuState, enabled: boolean): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  const { asked, close, chooseNumber } = menu;
  useEffect(() => {
    const press = (key: KeyAction | number, event: KeyboardEvent): void => {
      // Escape is no letter, and nothing is decided by it.
      if (!enabled && key !== 'close') return;
      if (event.key === 'Enter' && isControl(event.target)) return;
      const effect = readKey(asked.current?.name ?? null, key);
      if (effect.do === 'nothing') return;
      event.preventDefault();
      if (effect.do === 'choose') return chooseNumber(effect.number);
      if (effect.do === 'closeMenu' || effect.closeMenu) close();
      if (effect.do === 'act') current.current[effect.action]();
    };
    const bindings = Object.entries(BINDINGS).map(([name, key]) => [name, (event: KeyboardEvent) => press(key, event)] as const);
    return tinykeys(window, Object.fromEntries(bindings), { ignore: isBusy });
  }, [enabled, asked, close, chooseNumber]);
}

function isBusy(event: KeyboardEvent): boolean {
  if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const { target } = event;
  if (!(target instanceof Element)) return false;
  return target.closest('input, textarea, select, dialog, [role="menu"], [contenteditable="true"]') !== null || document.querySelector('dialog[open]') !== null;
}

/** Enter belongs to the link or button that has the focus. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, summary, [tabindex]') !== null;
}

const STORE_KEY = 'karhuno.single-keys';
const listeners = new Set<() => void>();

/** Whether single keys are on; people who speak to their computer may switch them off. */
export function useKeysEnabled(): [boolean, (enabled: boolean) => void] {
  const enabled = useSyncExternalStore(subscribe, () => localStorage.getItem(STORE_KEY) !== 'off', () => true);
  return [enabled, setKeysEnabled];
}

function setKeysEnabled(enabled: boolean): void {
  localStorage.setItem(STORE_KEY, enabled ? 'on' : 'off');
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
