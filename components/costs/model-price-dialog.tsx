'use client';

import { amountOfNanos } from '#lib/model/nanos.ts';
import type { ModelPrice } from '#lib/model/price.ts';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import type { PriceChange } from './large-changes.ts';
import type { PriceActions } from './price-actions.ts';
import { PriceField } from './price-field.tsx';
import { PriceForm } from './price-form.tsx';

interface ModelPriceDialogProps {
  open: boolean;
  onClose: () => void;
  /** Empty: any model may be named. */
  model: string;
  prices: readonly ModelPrice[];
  save: PriceActions['setModelPrice'];
}

/** What a model costs from today on. */
export function ModelPriceDialog({ open, onClose, model, prices, save }: ModelPriceDialogProps) {
  const present = prices.find((price) => price.model === model);
  return (
    <Dialog open={open} onClose={onClose} title={model ? `Price of ${model}` : 'Price of a model'} description="In US dollars for a million tokens, from today on. What was booked keeps its price.">
      <PriceForm onClose={onClose} changesOf={(form) => changesOf(form, prices)} save={(form) => save(readForm(form))}>
        <Field label="Model" hint="The name that OPENAI_MODEL has.">
          {(control) => <Input {...control} name="model" defaultValue={model} readOnly={model !== ''} required maxLength={200} spellCheck={false} autoComplete="off" />}
        </Field>
        <div className="grid gap-5 sm:grid-cols-3">
          <PriceField name="inputUsd" label="Input" value={present ? amountOfNanos(present.input) : ''} />
          <PriceField name="cachedInputUsd" label="Cached input" required={false} value={present ? amountOfNanos(present.cachedInput) : ''} />
          <PriceField name="outputUsd" label="Output" value={present ? amountOfNanos(present.output) : ''} />
        </div>
        <p className="text-sm text-muted">0 is for a model of your own. Cached input left empty costs the same as fresh.</p>
      </PriceForm>
    </Dialog>
  );
}

function readForm(form: FormData) {
  const text = (name: string) => String(form.get(name)).trim();
  return { model: text('model'), inputUsd: text('inputUsd'), cachedInputUsd: text('cachedInputUsd') || undefined, outputUsd: text('outputUsd') };
}

function changesOf(form: FormData, prices: readonly ModelPrice[]): PriceChange[] {
  const { model, inputUsd, cachedInputUsd, outputUsd } = readForm(form);
  const present = prices.find((price) => price.model === model);
  if (!present) return [];
  return [
    { name: 'Input', before: amountOfNanos(present.input), after: inputUsd },
    { name: 'Cached input', before: amountOfNanos(present.cachedInput), after: cachedInputUsd ?? inputUsd },
    { name: 'Output', before: amountOfNanos(present.output), after: outputUsd },
  ];
}
