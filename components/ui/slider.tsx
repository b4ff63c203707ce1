'use client';

import { useId, useState } from 'react';
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
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  const shown = draft ?? String(value);

  function commit(text: string) {
    setDraft(null);
    const typed = Number(text);
    const next = Math.round(typed / step) * step;
    const isOutside = typed < min || typed > max;
    setProblem(isOutside ? `${min} to ${max}` : null);
    if (text.trim() === '' || !Number.isFinite(next) || isOutside || next === value) return;
    onCommit(next);
  }

  return (
    <span className={classNames('relative inline-flex items-center gap-3', className)}>
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
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        onChange={(event) => {
          setProblem(null);
          setDraft(event.target.value);
        }}
        onBlur={(event) => draft !== null && commit(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(event.currentTarget.value);
          if (event.key === 'Escape') setDraft(null);
        }}
        className={classNames(INPUT_STYLE, 'h-8 !w-16 shrink-0 px-2 text-right text-sm')}
      />
      {problem !== null && <span id={problemId} role="alert" className="absolute top-full right-0 mt-1 text-xs whitespace-nowrap text-negative">{problem}</span>}
    </span>
  );
}
