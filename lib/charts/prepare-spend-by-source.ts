import type { SourceSpend } from '#lib/model/cost.ts';
import { dollarsForDrawing, formatMoney } from './format-money.ts';

const BARS_SHOWN = 10;

export interface SourceBar {
  key: string;
  label: string;
  dollars: number;
  amount: string;
}

/** The sources that cost most, the largest first; the rest together in one last bar. */
export function prepareSpendBySource(sources: readonly SourceSpend[]): SourceBar[] {
  const ranked = sources.toSorted((a, b) => Number(BigInt(b.nanos) > BigInt(a.nanos)) - Number(BigInt(b.nanos) < BigInt(a.nanos)));
  const shown = ranked.length <= BARS_SHOWN ? ranked : ranked.slice(0, BARS_SHOWN - 1);
  const rest = ranked.slice(shown.length);
  const bars = shown.map((source) => toBar(source.sourceId ?? 'none', source.name ?? 'No single source', BigInt(source.nanos)));
  if (rest.length === 0) return bars;
  const restNanos = rest.reduce((sum, { nanos }) => sum + BigInt(nanos), 0n);
  return [...bars, toBar('rest', `${rest.length} more`, restNanos)];
}

function toBar(key: string, label: string, nanos: bigint): SourceBar {
  return { key, label, dollars: dollarsForDrawing(nanos), amount: formatMoney(nanos.toString()) };
}
