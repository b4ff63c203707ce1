import type { DropReason } from './run.ts';

/** An item of a run that went no further. */
export interface DroppedItem {
  id: string;
  url: string;
  title: string;
  sourceName: string;
  /** Made up: there is no page at its address. */
  sample: boolean;
  reason: DropReason | 'failed';
  /** What went wrong, and its code as in lib/errors.ts; null where nothing did. */
  failure: { code: string; message: string } | null;
  /** What it repeats; null where the reason is another one. */
  duplicateOf: { url: string; title: string; sourceName: string | null } | null;
}
