'use client';

import Link from 'next/link';
import { useInfiniteQuery } from '@tanstack/react-query';
import { columnMoney } from '#lib/charts/format-money.ts';
import { formatCount } from '#lib/charts/format-number.ts';
import type { LedgerRow, LedgerState } from '#lib/model/cost.ts';
import { ledgerList } from '#lib/queries/ledger.ts';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '#components/ui/table.tsx';

const STATE: Record<LedgerState, { label: string; tone: Tone; meaning: string }> = {
  settled: { label: 'Settled', tone: 'positive', meaning: 'The amount is what was charged' },
  reserved: { label: 'Reserved', tone: 'info', meaning: 'Held for a call under way' },
  unknown: { label: 'Unknown', tone: 'caution', meaning: 'The call may have been charged; the whole reservation counts as spent' },
  released: { label: 'Given back', tone: 'neutral', meaning: 'The call was not made; nothing was spent' },
};

/** Every paid call of all time, the newest first. */
export function LedgerTable() {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(ledgerList);
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const money = columnMoney(rows.flatMap(({ reservedNanos, settledNanos }) => [reservedNanos, settledNanos]));
  return (
    <Card title="Ledger" description="Every paid call, written down before it is made. Of all time." padding="none">
      {error && <ErrorNote className="m-5">{error.message}</ErrorNote>}
      <Table caption="Ledger">
        <TableHead>
          <tr>
            <TableHeader>When</TableHeader>
            <TableHeader>What</TableHeader>
            <TableHeader>State</TableHeader>
            <TableHeader numeric className="max-md:hidden">Tokens in / out</TableHeader>
            <TableHeader numeric className="max-sm:hidden">Reserved</TableHeader>
            <TableHeader numeric>Spent</TableHeader>
          </tr>
        </TableHead>
        <TableBody>{rows.map((row) => <Entry key={row.id} row={row} money={money} />)}</TableBody>
      </Table>
      {hasNextPage && <div className="flex justify-center border-t p-4"><Button size="sm" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>Show more</Button></div>}
    </Card>
  );
}

type Money = ReturnType<typeof columnMoney>;

function spentText({ state, settledNanos, reservedNanos }: LedgerRow, money: Money): string {
  if (state === 'released') return money('0');
  return state === 'unknown' ? `up to ${money(reservedNanos)}` : money(settledNanos);
}

function Entry({ row, money }: { row: LedgerRow; money: Money }) {
  const { label, tone, meaning } = STATE[row.state];
  return (
    <TableRow>
      <TableCell className="text-muted"><RelativeTime value={row.occurredAt} /></TableCell>
      <TableCell className="min-w-48">
        {row.description}
        <span className="block text-sm text-muted">
          {row.sourceName && `${row.sourceName} `}
          {row.runId && <Link href={`/runs/${row.runId}`} className="underline-offset-4 hover:underline">in a run</Link>}
        </span>
      </TableCell>
      <TableCell><Badge tone={tone} title={meaning}>{label}</Badge></TableCell>
      <TableCell numeric className="text-muted max-md:hidden">{row.inputTokens === null && row.outputTokens === null ? '—' : `${formatCount(row.inputTokens)} / ${formatCount(row.outputTokens)}`}</TableCell>
      <TableCell numeric className="text-muted max-sm:hidden">{money(row.reservedNanos)}</TableCell>
      <TableCell numeric>
        {spentText(row, money)}
        {row.state === 'settled' && row.originalCurrency !== 'USD' && row.originalAmount !== null && <span className="block text-sm text-muted">{row.originalAmount} {row.originalCurrency}</span>}
      </TableCell>
    </TableRow>
  );
}
