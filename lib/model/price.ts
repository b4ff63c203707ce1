import type { SearchEngine } from './search-engine.ts';

/** What a model costs. Amounts are billionths of the currency for a million tokens, as decimal strings. */
export interface ModelPrice {
  model: string;
  input: string;
  cachedInput: string;
  output: string;
  currency: string;
  /** The first day on which all of it holds, YYYY-MM-DD. */
  validFrom: string;
}

export interface SearchPrice {
  engine: SearchEngine;
  /** Billionths of the currency for a thousand searches. */
  perThousand: string;
  currency: string;
  validFrom: string;
}

/** What a rouble is worth: searches are paid in roubles, and counted in dollars. */
export interface RoubleRate {
  /** A decimal number, like "0.012". */
  usdPerRouble: string;
  /** YYYY-MM-DD. */
  validFrom: string;
}

/** Everything that has a price today. */
export interface PriceList {
  models: ModelPrice[];
  searches: SearchPrice[];
  /** Null: searches cannot be counted in dollars yet. */
  roubleRate: RoubleRate | null;
}

const SNAPSHOT_SUFFIX = /-\d{4}-\d{2}-\d{2}$/;

/** Under which names a model's price may stand, the first one first: a dated snapshot (`gpt-5-mini-2025-08-07`) has its model's price unless it has its own. */
export function pricedNames(model: string): string[] {
  return [...new Set([model, model.replace(SNAPSHOT_SUFFIX, '')])];
}
