/** One cause for which items of a run failed. */
export interface RunFailure {
  /** As in lib/errors.ts. */
  code: string;
  message: string;
  /** How many items failed for it. */
  count: number;
}
