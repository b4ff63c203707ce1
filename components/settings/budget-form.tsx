'use client';

import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import type { ActionResult } from '#lib/model/action-result.ts';
import { amountOfNanos } from '#lib/model/nanos.ts';

export type BudgetPeriod = 'day' | 'month' | 'run';
export type SaveBudget = (input: { period: BudgetPeriod; limitUsd: string | null }) => Promise<ActionResult>;

const LABELS: Record<BudgetPeriod, string> = { day: 'Per day', month: 'Per month', run: 'Per run' };

interface BudgetFormProps {
  period: BudgetPeriod;
  /** Nano-dollars as a decimal string; null: no limit. */
  limitNanos: string | null;
  editable: boolean;
  save: SaveBudget;
}

/** The most that may be spent in a period. Empty means no limit. */
export function BudgetForm({ period, limitNanos, editable, save }: BudgetFormProps) {
  const { submit, pending, error } = useSubmit();
  return (
    <form
      key={limitNanos}
      onSubmit={(event) => {
        event.preventDefault();
        const limitUsd = String(new FormData(event.currentTarget).get('limitUsd')).trim();
        submit(() => save({ period, limitUsd: limitUsd === '' ? null : limitUsd }), { done: limitUsd === '' ? 'The limit is gone.' : 'Budget saved.' });
      }}
      className="flex flex-col gap-2 bg-surface p-5"
    >
      <Field label={LABELS[period]} hint={editable ? undefined : 'US dollars'}>
        {(control) => (
          <span className="flex items-center gap-2">
            <span aria-hidden className="text-muted">
              $
            </span>
            <Input
              {...control}
              name="limitUsd"
              inputMode="decimal"
              pattern="\d{1,7}(\.\d{1,9})?"
              title="An amount in dollars, like 2.50"
              placeholder="No limit"
              defaultValue={limitNanos === null ? '' : amountOfNanos(limitNanos)}
              disabled={!editable}
              className="numeric"
            />
            {editable && (
              <Button type="submit" pending={pending}>
                Set
              </Button>
            )}
          </span>
        )}
      </Field>
      {error && <ErrorNote>{error}</ErrorNote>}
    </form>
  );
}
