import type { ActionResult } from '#lib/model/action-result.ts';
import type { SearchEngine } from '#lib/model/search-engine.ts';

/** What an admin can do about prices; amounts are decimal numbers as they were typed. */
export interface PriceActions {
  setModelPrice: (input: { model: string; inputUsd: string; cachedInputUsd?: string; outputUsd: string }) => Promise<ActionResult>;
  setSearchPrice: (input: { engine: SearchEngine; roublesPerThousand: string; usdPerRouble?: string }) => Promise<ActionResult>;
}
