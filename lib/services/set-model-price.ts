import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { writeAudit } from '#lib/db/audit.ts';
import { UsdAmount } from '#lib/ledger/usd-amount.ts';
import { toNanos } from '#lib/model/nanos.ts';
import { Text } from '#lib/model/text.ts';
import { parseInput } from './parse-input.ts';

/** Dollars for a million tokens. */
export const SetModelPriceInput = z.object({
  model: Text.trim().min(1, 'Enter the name of the model.').max(200),
  inputUsd: UsdAmount,
  /** Absent: cached input costs the same as fresh. */
  cachedInputUsd: UsdAmount.optional(),
  outputUsd: UsdAmount,
  /** The first day on which it holds, YYYY-MM-DD; today if absent. */
  validFrom: z.iso.date().refine((day) => day >= '0001', 'Years begin with 1.').optional(),
});
export type SetModelPriceInput = z.infer<typeof SetModelPriceInput>;

/**
 * Sets what a model costs from a day on; 0 for a model of one's own. Earlier calls keep the price they were booked with.
 * @throws AppError forbidden, invalid_input
 */
export async function setModelPrice(ctx: Ctx, input: SetModelPriceInput): Promise<void> {
  requireRole(ctx, 'admin');
  const { model, inputUsd, cachedInputUsd, outputUsd, validFrom } = parseInput(SetModelPriceInput, input);
  const day = new Date(validFrom ?? new Date().toISOString().slice(0, 10));
  const prices = [
    { unit: 'input_token' as const, usd: inputUsd },
    { unit: 'cached_input_token' as const, usd: cachedInputUsd ?? inputUsd },
    { unit: 'output_token' as const, usd: outputUsd },
  ];
  await ctx.db.$transaction(async (tx) => {
    for (const { unit, usd } of prices) {
      const nanosPerMillion = toNanos(usd);
      await tx.price.upsert({
        where: { item_unit_validFrom: { item: model, unit, validFrom: day } },
        create: { item: model, unit, validFrom: day, nanosPerMillion }, update: { nanosPerMillion, currency: 'USD' },
      });
    }
    await writeAudit(tx, { userId: ctx.user.id, action: 'price.set', subject: 'price', subjectId: model, after: { inputUsd, cachedInputUsd: cachedInputUsd ?? inputUsd, outputUsd } });
  });
}
