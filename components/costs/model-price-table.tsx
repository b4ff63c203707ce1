import { Pencil } from 'lucide-react';
import { amountOfNanos } from '#lib/model/nanos.ts';
import type { ModelPrice } from '#lib/model/price.ts';
import { Badge } from '#components/ui/badge.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '#components/ui/table.tsx';

interface ModelPriceTableProps {
  prices: readonly ModelPrice[];
  /** Name of the one that the model in use is priced by. */
  inUse: string | null;
  /** Null for those who may only look. */
  onEdit: ((model: string) => void) | null;
}

/** Models with their prices in force, for a million tokens. */
export function ModelPriceTable({ prices, inUse, onEdit }: ModelPriceTableProps) {
  return (
    <Table caption="Prices of models for a million tokens">
      <TableHead>
        <tr>
          <TableHeader>Model, 1M tokens</TableHeader>
          <TableHeader numeric>Input</TableHeader>
          <TableHeader numeric className="max-sm:hidden">Cached input</TableHeader>
          <TableHeader numeric>Output</TableHeader>
          <TableHeader className="max-md:hidden">Since</TableHeader>
          {onEdit && <TableHeader><span className="sr-only">Change</span></TableHeader>}
        </tr>
      </TableHead>
      <TableBody>
        {prices.map((price) => (
          <TableRow key={price.model}>
            <TableCell className="break-words">
              <span className="mr-2">{price.model}</span>
              {price.model === inUse && <Badge tone="accent">In use</Badge>}
            </TableCell>
            <TableCell numeric>{withCurrency(price.input, price.currency)}</TableCell>
            <TableCell numeric className="max-sm:hidden">{withCurrency(price.cachedInput, price.currency)}</TableCell>
            <TableCell numeric>{withCurrency(price.output, price.currency)}</TableCell>
            <TableCell className="whitespace-nowrap text-muted max-md:hidden">{price.validFrom}</TableCell>
            {onEdit && <TableCell className="w-0"><IconButton className="-my-1.5 align-top" icon={Pencil} label={`Change the price of ${price.model}`} onClick={() => onEdit(price.model)} /></TableCell>}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function withCurrency(nanos: string, currency: string): string {
  return currency === 'USD' ? `$${amountOfNanos(nanos)}` : `${amountOfNanos(nanos)} ${currency}`;
}
