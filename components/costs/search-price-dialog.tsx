'use client';

import { amountOfNanos } from '#lib/model/nanos.ts';
import type { RoubleRate, SearchPrice } from '#lib/model/price.ts';
import type { SearchEngine } from '#lib/model/search-engine.ts';
import { Dialog } from '#components/ui/dialog.tsx';
import type { PriceChange } from './large-changes.ts';
import { ENGINES } from './engines.ts';
import type { PriceActions } from './price-actions.ts';
import { PriceField } from './price-field.tsx';
import { PriceForm } from './price-form.tsx';

interface SearchPriceDialogProps {
  open: boolean;
  engine: SearchEngine;
  onClose: () => void;
  price: SearchPrice | undefined;
  roubleRate: RoubleRate | null;
  save: PriceActions['setSearchPrice'];
}

/** What a search costs from today on. */
export function SearchPriceDialog({ open, engine, onClose, price, roubleRate, save }: SearchPriceDialogProps) {
  const present = price ? amountOfNanos(price.perThousand) : null;
  const rate = roubleRate?.usdPerRouble ?? null;
  const changesOf = (form: FormData): PriceChange[] => {
    const { roublesPerThousand, usdPerRouble } = readForm(form);
    return [
      { name: 'A thousand searches', before: present, after: roublesPerThousand },
      ...(usdPerRouble ? [{ name: 'A rouble', before: rate, after: usdPerRouble }] : []),
    ];
  };
  const send = async (form: FormData) => {
    const { roublesPerThousand, usdPerRouble } = readForm(form);
    // A rate that stays keeps its day.
    return save({ engine, roublesPerThousand, usdPerRouble: usdPerRouble === rate ? undefined : usdPerRouble });
  };
  return (
    <Dialog open={open} onClose={onClose} title={`Price of a search on ${ENGINES[engine]}`} description="As XMLStock’s price list has it for your plan, from today on. What was booked keeps its price.">
      <PriceForm onClose={onClose} changesOf={changesOf} save={send}>
        <div className="grid gap-5 sm:grid-cols-2">
          <PriceField name="roublesPerThousand" label="Roubles for 1,000 searches" value={present ?? ''} />
          <PriceField name="usdPerRouble" label="Dollars for one rouble" required={rate === null} value={rate ?? ''} hint={roubleRate ? `In force since ${roubleRate.validFrom}, for both engines.` : 'For both engines.'} />
        </div>
      </PriceForm>
    </Dialog>
  );
}

function readForm(form: FormData) {
  const text = (name: string) => String(form.get(name)).trim();
  return { roublesPerThousand: text('roublesPerThousand'), usdPerRouble: text('usdPerRouble') || undefined };
}
