/** Why a request should go before another. */
export interface Claim {
  /** Somebody started the run and waits for it. */
  startedByHand: boolean;
  /** 0 to 100, as set for the source. */
  priority: number;
  /** The priority was set by a person and is not to be weighed against experience. */
  isPinned: boolean;
  /** What the source brings for its cost, relative to all sources: 1 is average. */
  relativeValue: number;
}

/** Of requests that no source stands behind, such as a look at a new address, somebody waits for each. */
export const HIGHEST_CLAIM: Claim = { startedByHand: true, priority: 100, isPinned: true, relativeValue: 1 };

/** One source's record, or that of all together. */
export interface Yield {
  signals: number;
  costSeconds: number;
}

/** The weight of what is known of all sources, in seconds of fetching, against a source's own record. */
const PRIOR_SECONDS = 60;
const MIN_VALUE = 0.1;
const MAX_VALUE = 10;

/**
 * Signals for each second of fetching, relative to all sources together, drawn towards 1 while little is known
 * (posterior mean of a Gamma-Poisson rate with the mean of all as its prior).
 */
export function relativeValue(own: Yield, all: Yield): number {
  if (all.signals <= 0 || all.costSeconds <= 0) return 1;
  const mean = all.signals / all.costSeconds;
  const rate = (own.signals + mean * PRIOR_SECONDS) / (own.costSeconds + PRIOR_SECONDS);
  return Math.min(MAX_VALUE, Math.max(MIN_VALUE, rate / mean));
}

/**
 * What a claim is worth among those started alike. Experience only takes away: if it could lift a source above its own
 * priority, it would go before others that a person pinned higher, and no order of all could both keep to that and lift.
 */
function worthOf({ priority, isPinned, relativeValue: value }: Claim): number {
  return isPinned ? priority : priority * Math.min(1, value);
}

/**
 * For sorting, the first to go first: started by hand before scheduled, then by worth. Of the same worth a pinned priority goes
 * first, so that it goes before every lower or equal one that is not, whatever that brought; then what brings more for its cost.
 */
export function compareClaims(a: Claim, b: Claim): number {
  return Number(b.startedByHand) - Number(a.startedByHand)
    || worthOf(b) - worthOf(a)
    || Number(b.isPinned) - Number(a.isPinned)
    || (a.isPinned ? 0 : b.relativeValue - a.relativeValue);
}
