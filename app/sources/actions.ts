'use server';

import { attempt } from '#app/handlers.ts';
import type { ActionResult } from '#lib/model/action-result.ts';
import type { SampleLoss } from '#lib/model/sample-loss.ts';
import { addSearchSource, type AddSearchSourceInput } from '#lib/services/add-search-source.ts';
import { addSource, type AddSourceInput } from '#lib/services/add-source.ts';
import { changeSourceAddress, type ChangeSourceAddressInput } from '#lib/services/change-source-address.ts';
import { changeSources, type ChangeSourcesInput } from '#lib/services/change-sources.ts';
import { importSources, type ImportSourcesInput } from '#lib/services/import-sources.ts';
import { loadSample } from '#lib/services/load-sample.ts';
import { previewSampleRemoval } from '#lib/services/preview-sample-removal.ts';
import { removeSample } from '#lib/services/remove-sample.ts';
import { setSearchPrice, type SetSearchPriceInput } from '#lib/services/set-search-price.ts';
import { startRun } from '#lib/services/start-run.ts';
import { updateSource, type UpdateSourceInput } from '#lib/services/update-source.ts';

export async function addFoundSource(input: AddSourceInput): Promise<ActionResult<{ sourceId: string; restored: boolean }>> {
  return attempt((ctx) => addSource(ctx, input));
}

export async function addSearch(input: AddSearchSourceInput): Promise<ActionResult<{ sourceId: string; restored: boolean }>> {
  return attempt((ctx) => addSearchSource(ctx, input));
}

export async function importChosen(input: ImportSourcesInput): Promise<ActionResult<{ added: number; restored: number; existing: number; sourceIds: string[] }>> {
  return attempt((ctx) => importSources(ctx, input));
}

export async function editSource(input: UpdateSourceInput): Promise<ActionResult<{ sourceId: string }>> {
  return attempt((ctx) => updateSource(ctx, input));
}

export async function changeAddress(input: ChangeSourceAddressInput): Promise<ActionResult<{ sourceId: string }>> {
  return attempt((ctx) => changeSourceAddress(ctx, input));
}

export async function changeSelected(input: ChangeSourcesInput): Promise<ActionResult<{ sourceIds: string[] }>> {
  return attempt((ctx) => changeSources(ctx, input));
}

/** A search that is added has its price at once. */
export async function setPriceOfSearch(input: SetSearchPriceInput): Promise<ActionResult> {
  return attempt((ctx) => setSearchPrice(ctx, input));
}

/** Adds the sample newsrooms and starts a run of them, so that there is something to watch at once. */
export async function loadSampleWorkspace(): Promise<ActionResult<{ runId: string }>> {
  return attempt(async (ctx) => {
    const { sourceIds } = await loadSample(ctx);
    return { runId: (await startRun(ctx, { scope: 'sources', sourceIds })).runId };
  });
}

/** What removing the sample would take away, to be asked about first. */
export async function previewSampleLoss(): Promise<ActionResult<SampleLoss>> {
  return attempt(previewSampleRemoval);
}

export async function removeSampleWorkspace(): Promise<ActionResult<{ removed: number }>> {
  return attempt(removeSample);
}
