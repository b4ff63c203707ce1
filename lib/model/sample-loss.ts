/** What goes when the sample is removed. */
export interface SampleLoss {
  sources: number;
  signals: number;
  /** Signals among them that somebody accepted, rejected or put off. */
  decided: number;
}
