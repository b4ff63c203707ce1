/** Numbers beside the entries of the navigation. */
export interface NavCounts {
  /** Signals nobody has decided on; counted up to 1,000. */
  newSignals: number;
  failingSources: number;
  activeRuns: number;
}
