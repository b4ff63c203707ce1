'use client';

import { useState } from 'react';
import { pricedNames, type ModelPrice, type PriceList } from '#lib/model/price.ts';
import type { SearchEngine } from '#lib/model/search-engine.ts';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Note } from '#components/ui/note.tsx';
import { ModelPriceDialog } from './model-price-dialog.tsx';
import { ModelPriceTable } from './model-price-table.tsx';
import type { PriceActions } from './price-actions.ts';
import { SearchPriceDialog } from './search-price-dialog.tsx';
import { SearchPriceTable } from './search-price-table.tsx';

interface PriceCardProps {
  prices: PriceList;
  /** The language model that reads documents; null: none is asked. */
  modelInUse: string | null;
  /** Whether there is an account for paid searches. */
  searchReady: boolean;
  /** Null for those who may only look. */
  actions: PriceActions | null;
}

/** What paid calls are counted with. */
export function PriceCard({ prices, modelInUse, searchReady, actions }: PriceCardProps) {
  // Empty: a model that is still to be named.
  const [model, setModel] = useState<string | null>(null);
  const [search, setSearch] = useState<{ engine: SearchEngine; open: boolean }>({ engine: 'google', open: false });
  const [all, setAll] = useState(false);
  const { inUse, others } = splitInUse(prices.models, modelInUse);
  const shown = [...(inUse ? [inUse] : []), ...(all ? others : [])];
  return (
    <Card
      id="prices"
      title="Prices"
      description="A call is booked at the price of its day, so a new price changes nothing that was booked."
      actions={actions && <Button size="sm" onClick={() => setModel('')}>Price another model</Button>}
      padding="none"
      className="scroll-mt-20"
    >
      {modelInUse !== null && inUse === null && (
        <Note
          kind="caution" className="mx-5 mb-5 sm:mx-6" title={`No price is set for ${modelInUse}`}
          action={actions && <Button size="sm" onClick={() => setModel(modelInUse)}>Set its price</Button>}
        >
          <p>Paid calls are refused until {actions ? 'you set one; 0 is allowed for a model of your own' : 'an admin sets one'}.</p>
        </Note>
      )}
      {modelInUse === null && <p className="px-5 pb-4 text-muted sm:px-6">No language model is asked now: the embedded analyser costs nothing.</p>}
      {shown.length > 0 && <ModelPriceTable prices={shown} inUse={inUse?.model ?? null} onEdit={actions && setModel} />}
      {others.length > 0 && (
        <p className={classNames('px-3 pb-3', shown.length > 0 && 'border-t pt-3')}>
          <Button size="sm" variant="ghost" aria-expanded={all} onClick={() => setAll(!all)}>{all ? 'Hide the other models' : `Show the prices of ${others.length} other ${others.length === 1 ? 'model' : 'models'}`}</Button>
        </p>
      )}
      <SearchPriceTable prices={prices.searches} roubleRate={prices.roubleRate} ready={searchReady} onEdit={actions && ((engine) => setSearch({ engine, open: true }))} />
      {actions && (
        <>
          <ModelPriceDialog open={model !== null} onClose={() => setModel(null)} model={model ?? ''} prices={prices.models} save={actions.setModelPrice} />
          <SearchPriceDialog
            {...search} onClose={() => setSearch({ ...search, open: false })} price={prices.searches.find(({ engine }) => engine === search.engine)}
            roubleRate={prices.roubleRate} save={actions.setSearchPrice}
          />
        </>
      )}
    </Card>
  );
}

function splitInUse(models: readonly ModelPrice[], modelInUse: string | null): { inUse: ModelPrice | null; others: ModelPrice[] } {
  const names = modelInUse === null ? [] : pricedNames(modelInUse);
  const inUse = names.flatMap((name) => models.find(({ model }) => model === name) ?? [])[0] ?? null;
  return { inUse, others: models.filter((price) => price !== inUse) };
}
