'use client';

import { useState } from 'react';
import { classNames } from './class-names.ts';
import { INPUT_STYLE } from './input-style.ts';

interface SliderProps {
  /** Read out for both controls. */
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  /** Called once per decision: when the slider is let go, or the number is left or confirmed. */
  onCommit: (value: number) => void;
  disabled?: boolean;
  className?: string;
}

/** A slider and a number field for the same value, so that nobody has to drag. */
export function Slider({ label, value, min, max, step = 1, onCommit, disabled = false, className }: SliderProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? String(value);

  function commit(text: string) {
    setDraft(null);
    const next = Math.min(max, Math.max(min, Math.round(Number(text) / step) * step));
    if (text.trim() === '' || !Number.isFinite(next) || next === value) return;
    onCommit(next);
  }

  return (
    <span className={classNames('inline-flex items-center gap-3', className)}>
      <input
        type="range"
        aria-label={label}
        min={min}
        max={max}
        step={step}
        value={shown === '' ? min : shown}
        disabled={disabled}
        onChange={(event) => setDraft(event.target.value)}
        onPointerUp={(event) => commit(event.currentTarget.value)}
        onKeyUp={(event) => commit(event.currentTarget.value)}
        onBlur={(event) => commit(event.currentTarget.value)}
        className="slider w-full min-w-20"
      />
      <input
        type="number"
        inputMode="numeric"
        aria-label={`${label}, as a number`}
        min={min}
        max={max}
        step={step}
        value={shown}
        disabled={disabled}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={(event) => commit(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(event.currentTarget.value);
          if (event.key === 'Escape') setDraft(null);
        }}
        className={classNames(INPUT_STYLE, 'h-8 !w-16 shrink-0 px-2 text-right text-sm')}
      />
    </span>
  );
}
