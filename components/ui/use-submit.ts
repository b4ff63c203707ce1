'use client';

import { useState, useTransition } from 'react';
import type { ActionResult } from '#lib/model/action-result.ts';
import { toast } from './toast-store.ts';

interface SubmitOptions<T> {
  /** Told as a toast when it worked; left out where the page itself shows it. */
  done?: string;
  onDone?: (data: T) => void;
}

/** Calls a server action and keeps its state: pending, and the words of a failure. */
export function useSubmit() {
  const [pending, startTransition] = useTransition();
  const [error, setError] = useState<string | null>(null);

  function submit<T>(action: () => Promise<ActionResult<T>>, { done, onDone }: SubmitOptions<T> = {}) {
    startTransition(async () => {
      const result = await action();
      setError(result.ok ? null : result.error.message);
      if (!result.ok) return;
      if (done) toast.success(done);
      onDone?.(result.data);
    });
  }

  return { submit, pending, error, clearError: () => setError(null) };
}
