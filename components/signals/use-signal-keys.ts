'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';
import { tinykeys } from 'tinykeys';

export interface SignalKeys {
  next: () => void;
  previous: () => void;
  open: () => void;
  accept: () => void;
  reject: () => void;
  snooze: () => void;
  undo: () => void;
  search: () => void;
  help: () => void;
  close: () => void;
}

const BINDINGS: Record<string, keyof SignalKeys> = {
  j: 'next', k: 'previous', o: 'open', Enter: 'open', a: 'accept', r: 'reject', s: 'snooze', u: 'undo', '/': 'search', '[Shift]+?': 'help', Escape: 'close',
};

/** Keys that always work, because nothing is decided by them and they are no letters. */
const ALWAYS: readonly (keyof SignalKeys)[] = ['close'];

/** Listens for single keys, but never while somebody writes, composes, or uses a dialog or another control. */
export function useSignalKeys(keys: SignalKeys, enabled: boolean): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const bindings = Object.entries(BINDINGS).map(([key, action]) => [key, (event: KeyboardEvent) => {
      if (!enabled && !ALWAYS.includes(action)) return;
      if (key === 'Enter' && isControl(event.target)) return;
      event.preventDefault();
      current.current[action]();
    }] as const);
    return tinykeys(window, Object.fromEntries(bindings), { ignore: isBusy });
  }, [enabled]);
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
