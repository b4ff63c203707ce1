/** What one request may hold. */
export interface BatchLimits {
  maxTokens: number;
  maxItems: number;
}

/**
 * Packs items into batches by best fit in order of arrival: each item goes where it leaves the least room.
 * No batch exceeds either limit; an item that is too large on its own comes back in `overLimit`.
 * (Sorting first packs tighter by tokens alone, but wastes batches where the item limit binds.)
 */
export function packBatches<T extends { id: string; tokens: number }>(items: readonly T[], limits: BatchLimits): { batches: T[][]; overLimit: T[] } {
  const open: { items: T[]; room: number }[] = [];
  const batches: T[][] = [];
  const overLimit: T[] = [];
  for (const item of items) {
    if (!(item.tokens <= limits.maxTokens) || limits.maxItems < 1) {
      overLimit.push(item);
      continue;
    }
    let best: { items: T[]; room: number } | null = null;
    for (const batch of open) {
      if (batch.room >= item.tokens && (best === null || batch.room < best.room)) best = batch;
    }
    if (best === null) {
      best = { items: [], room: limits.maxTokens };
      open.push(best);
      batches.push(best.items);
    }
    best.items.push(item);
    best.room -= item.tokens;
    if (best.items.length >= limits.maxItems || best.room <= 0) open.splice(open.indexOf(best), 1);
  }
  return { batches, overLimit };
}
