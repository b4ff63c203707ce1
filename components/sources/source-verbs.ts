import type { ActionResult } from '#lib/model/action-result.ts';
import type { SampleLoss } from '#lib/model/sample-loss.ts';
import type { SearchEngine } from '#lib/model/search-engine.ts';
import type { SourceChange } from '#lib/queries/sources.ts';

export type AddFoundSource = (input: { discoveryId: string; url: string }) => Promise<ActionResult<{ sourceId: string; restored: boolean }>>;
export type AddSearch = (input: { engine: SearchEngine; query: string }) => Promise<ActionResult<{ sourceId: string; restored: boolean }>>;
export type ImportChosen = (input: { discoveryId: string; urls: string[] }) => Promise<ActionResult<{ added: number; restored: number; existing: number; sourceIds: string[] }>>;
export type EditSource = (input: { sourceId: string; name: string; folder: string | null; pollIntervalSeconds: number }) => Promise<ActionResult<{ sourceId: string }>>;
export type ChangeAddress = (input: { sourceId: string; discoveryId: string; url: string }) => Promise<ActionResult<{ sourceId: string }>>;
export type SetSearchPrice = (input: { engine: SearchEngine; roublesPerThousand: string }) => Promise<ActionResult>;
export type ChangeSelected = (input: { sourceIds: string[]; change: SourceChange }) => Promise<ActionResult<{ sourceIds: string[] }>>;
export type LoadSample = () => Promise<ActionResult<{ runId: string }>>;
export interface SampleRemoval {
  /** What it would take away. */
  preview: () => Promise<ActionResult<SampleLoss>>;
  remove: () => Promise<ActionResult<{ removed: number }>>;
}

/** Server actions that the sources screen is given. */
export interface SourceVerbs {
  addFoundSource: AddFoundSource;
  addSearch: AddSearch;
  importChosen: ImportChosen;
  editSource: EditSource;
  changeAddress: ChangeAddress;
  setSearchPrice: SetSearchPrice;
  changeSelected: ChangeSelected;
  sampleRemoval: SampleRemoval;
}

/** Whether searches can be made, and what they cost. */
export interface SearchTerms {
  hasKey: boolean;
  /** Price of a thousand searches in words; null where none is set, and the search would be refused. */
  prices: Record<SearchEngine, string | null>;
  canSetPrice: boolean;
}
