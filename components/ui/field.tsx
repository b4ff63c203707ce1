'use client';

import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { classNames } from './class-names.ts';
import { fieldProblem } from './field-problem.ts';

/** What the control inside a field must carry. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** Says what is wrong and what to do; shown instead of nothing, never instead of the hint. */
  error?: string | null | undefined;
  className?: string;
  children: (control: FieldControl) => ReactNode;
}

const CONTROLS = 'input, select, textarea';

/** Label, control, hint and error, tied together for screen readers. What the browser finds wrong is told here too, not in a bubble that passes. */
export function Field({ label, hint, error: given, className, children }: FieldProps) {
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const error = problem ?? given;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;

  function tellProblem(event: FormEvent) {
    const control = event.target;
    if (!isControl(control)) return;
    event.preventDefault();
    setProblem(fieldProblem(control));
    const first = [...(control.form?.elements ?? [])].find((one) => isControl(one) && !one.validity.valid);
    if (first === control) control.focus();
  }

  function lookAgain(event: FormEvent) {
    if (problem !== null && isControl(event.target)) setProblem(fieldProblem(event.target));
  }

  return (
    <div className={classNames('flex flex-col gap-1.5', className)} onInvalidCapture={tellProblem} onInput={lookAgain}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children({ id, 'aria-describedby': classNames(hintId, errorId) || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p id={hintId} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId} className="flex items-start gap-1.5 text-sm text-negative">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}

function isControl(target: unknown): target is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return target instanceof HTMLElement && target.matches(CONTROLS);
}
