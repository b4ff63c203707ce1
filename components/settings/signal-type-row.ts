import type { ActionResult } from '#lib/model/action-result.ts';
import type { SignalTypeKey } from '#lib/model/signal-type.ts';

export interface SignalTypeRow {
  key: SignalTypeKey;
  label: string;
  description: string;
  enabled: boolean;
}

export type SaveSignalType = (change: { key: SignalTypeKey; label?: string; description?: string; enabled?: boolean }) => Promise<ActionResult>;
