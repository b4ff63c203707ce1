'use server';

import { redirect } from 'next/navigation';
import { attempt } from '#app/handlers.ts';
import type { ActionResult } from '#lib/http/action-result.ts';
import { addSearchSource, type AddSearchSourceInput } from '#lib/services/add-search-source.ts';
import { addSource, type AddSourceInput } from '#lib/services/add-source.ts';
import { importSources, type ImportSourcesInput } from '#lib/services/import-sources.ts';
import { loadSample } from '#lib/services/load-sample.ts';
import { removeSample } from '#lib/services/remove-sample.ts';
import { updateSource, type UpdateSourceInput } from '#lib/services/update-source.ts';

export async function addFoundSource(input: AddSourceInput): Promise<ActionResult<{ sourceId: string; restored: boolean }>> {
  return attempt((ctx) => addSource(ctx, input));
}

export async function addSearch(input: AddSearchSourceInput): Promise<ActionResult<{ sourceId: string; restored: boolean }>> {
  return attempt((ctx) => addSearchSource(ctx, input));
}

export async function importChosen(input: ImportSourcesInput): Promise<ActionResult<{ added: number; restored: number; existing: number }>> {
  return attempt((ctx) => importSources(ctx, input));
}

export async function editSource(input: UpdateSourceInput): Promise<ActionResult<{ sourceId: string }>> {
  return attempt((ctx) => updateSource(ctx, input));
}
