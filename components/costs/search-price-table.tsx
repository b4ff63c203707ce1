import { Pencil } from 'lucide-react';
import { amountOfNanos } from '#lib/model/nanos.ts';
import type { RoubleRate, SearchPrice } from '#lib/model/price.ts';
import { SEARCH_ENGINES, type SearchEngine } from '#lib/model/search-engine.ts';
import { Badge } from '#components/ui/badge.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '#components/ui/table.tsx';
import { ENGINES } from './engines.ts';

interface SearchPriceTableProps {
  prices: readonly SearchPrice[];
  roubleRate: RoubleRate | null;
  /** Whether searches are made at all. */
  ready: boolean;
  /** Null for those who may only look. */
  onEdit: ((engine: SearchEngine) => void) | null;
}

/** Search engines with their prices in force, and the exchange rate they are counted with. */
export function SearchPriceTable({ prices, roubleRate, ready, onEdit }: SearchPriceTableProps) {
  return (
    <div className="border-t">
      <Table caption="Prices of searches for a thousand">
        <TableHead>
          <tr>
            <TableHeader>XMLStock, 1,000 searches</TableHeader>
            <TableHeader numeric>Price</TableHeader>
            <TableHeader className="max-md:hidden">Since</TableHeader>
            {onEdit && <TableHeader><span className="sr-only">Change</span></TableHeader>}
          </tr>
        </TableHead>
        <TableBody>
          {SEARCH_ENGINES.map((engine) => {
            const price = prices.find((one) => one.engine === engine);
            return (
              <TableRow key={engine}>
                <TableCell>{ENGINES[engine]}</TableCell>
                <TableCell numeric>{price ? `${amountOfNanos(price.perThousand)} ${price.currency}` : <Badge tone={ready ? 'caution' : 'neutral'}>Not set</Badge>}</TableCell>
                <TableCell className="whitespace-nowrap text-muted max-md:hidden">{price?.validFrom ?? '—'}</TableCell>
                {onEdit && <TableCell className="w-0"><IconButton className="-my-1.5 align-top" icon={Pencil} label={`Change the price of a search on ${ENGINES[engine]}`} onClick={() => onEdit(engine)} /></TableCell>}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
      <p className="border-t px-5 py-4 text-sm text-muted sm:px-6">
        {roubleRate ? `One rouble counts as $${roubleRate.usdPerRouble}, since ${roubleRate.validFrom}.` : 'No exchange rate from roubles to dollars is set.'}
        {ready ? ' Searches without a price are refused.' : ' There is no XMLStock account, so no search is made.'}
      </p>
    </div>
  );
}
