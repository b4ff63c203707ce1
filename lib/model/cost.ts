/** Spans of the costs screen. */
export const COST_PERIODS = ['7d', '30d', '90d', 'all'] as const;
export type CostPeriod = (typeof COST_PERIODS)[number];

export type LedgerState = 'reserved' | 'settled' | 'released' | 'unknown';

/** Amounts are nano-dollars as decimal strings: sums of them are exact. */
export interface CostTotals {
  /** Settled, and calls whose outcome is unknown: they count as spent. */
  spentNanos: string;
  unknownNanos: string;
  /** Held for calls under way. */
  reservedNanos: string;
  calls: number;
  acceptedSignals: number;
  /** Null while no signal was accepted. */
  perAcceptedNanos: string | null;
}

/** One day's spend on one thing: a model, or a search engine. */
export interface DaySpend {
  /** YYYY-MM-DD in the workspace's time zone. */
  day: string;
  item: string;
  nanos: string;
}

export interface SourceSpend {
  /** Null: spend that no source caused. */
  sourceId: string | null;
  name: string | null;
  nanos: string;
  acceptedSignals: number;
  perAcceptedNanos: string | null;
}

export interface LedgerRow {
  id: string;
  occurredAt: string;
  kind: 'llm' | 'search';
  description: string;
  state: LedgerState;
  reservedNanos: string;
  /** Null until settled. */
  settledNanos: string | null;
  originalAmount: string | null;
  originalCurrency: string;
  runId: string | null;
  sourceName: string | null;
  inputTokens: number | null;
  outputTokens: number | null;
}

export interface LedgerPage {
  rows: LedgerRow[];
  nextCursor: string | null;
}

export interface BudgetState {
  period: 'day' | 'month' | 'run';
  limitNanos: string;
  /** Null for the limit of a single run. */
  spentNanos: string | null;
}

export interface CostOverview {
  period: CostPeriod;
  /** First and last day shown, YYYY-MM-DD; null when nothing was ever spent. */
  fromDay: string | null;
  toDay: string | null;
  timeZone: string;
  totals: CostTotals;
  days: DaySpend[];
  sources: SourceSpend[];
  budgets: BudgetState[];
}
