'use client';

import { useCallback, useRef, useState, type RefObject } from 'react';
import type { SignalRow } from '#lib/model/signal.ts';
import { reviewChoices, type ReviewChoice, type ReviewMenu, type ReviewOverlay } from './review-choices.ts';
import type { Review } from './use-review.ts';

interface Opened {
  name: ReviewOverlay;
  /** On which it decides. */
  signal: SignalRow;
}

export interface ReviewMenuState {
  /** What is on the screen, or about to be. */
  open: Opened | null;
  /** What was asked for last: known to the next key, which may come before the screen is painted. */
  asked: RefObject<Opened | null>;
  show: (name: ReviewMenu, signal: SignalRow) => void;
  close: () => void;
  choose: (signal: SignalRow, choice: ReviewChoice) => void;
  /** Chooses the entry with this number. */
  chooseNumber: (number: number) => void;
}

/** The open menu of the review bar, and what choosing from it does. */
export function useReviewMenu(decide: Review['decide']): ReviewMenuState {
  const asked = useRef<Opened | null>(null);
  const [open, setOpen] = useState<Opened | null>(null);
  const set = useCallback((next: Opened | null) => {
    asked.current = next;
    setOpen(next);
  }, []);
  const show = useCallback((name: ReviewMenu, signal: SignalRow) => set({ name, signal }), [set]);
  const close = useCallback(() => set(null), [set]);
  const choose = useCallback((signal: SignalRow, choice: ReviewChoice) => {
    if (choice.decision === 'reject_with_note') return set({ name: 'note', signal });
    set(null);
    decide(signal, choice);
  }, [decide, set]);
  const chooseNumber = useCallback((number: number) => {
    if (!asked.current || asked.current.name === 'note') return;
    const { name, signal } = asked.current;
    const item = reviewChoices(name, new Date())[number - 1];
    if (item) choose(signal, item.value);
  }, [choose]);
  return { open, asked, show, close, choose, chooseNumber };
}
