import type { RunEvent } from '#lib/model/run.ts';

export interface FoldedEvent extends RunEvent {
  /** How many events it stands for. */
  times: number;
}

/** Events with failures of one cause taken together, where the first of them stands; their documents are added up. */
export function foldEvents(events: readonly RunEvent[]): FoldedEvent[] {
  const folded = new Map<string, FoldedEvent>();
  for (const event of events) {
    const { data } = event;
    const key = data.type === 'batch_failed' ? JSON.stringify([data.model, data.code, data.message]) : event.seq;
    const known = folded.get(key);
    if (!known) folded.set(key, { ...event, times: 1 });
    else if (data.type === 'batch_failed' && known.data.type === 'batch_failed') {
      folded.set(key, { ...known, times: known.times + 1, data: { ...known.data, documents: known.data.documents + data.documents } });
    }
  }
  return [...folded.values()];
}
