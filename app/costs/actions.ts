'use server';

import { revalidatePath } from 'next/cache';
import type { Ctx } from '#lib/auth/ctx.ts';
import type { ActionResult } from '#lib/model/action-result.ts';
import { setModelPrice, type SetModelPriceInput } from '#lib/services/set-model-price.ts';
import { setSearchPrice, type SetSearchPriceInput } from '#lib/services/set-search-price.ts';
import { attempt } from '../handlers.ts';

/** Runs a change and shows the page anew, with what is in force now. */
async function change(run: (ctx: Ctx) => Promise<void>): Promise<ActionResult> {
  const result = await attempt(run);
  revalidatePath('/costs');
  return result;
}

export async function saveModelPrice(input: SetModelPriceInput): Promise<ActionResult> {
  return change((ctx) => setModelPrice(ctx, input));
}

export async function saveSearchPrice(input: SetSearchPriceInput): Promise<ActionResult> {
  return change((ctx) => setSearchPrice(ctx, input));
}
