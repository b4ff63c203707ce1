import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { writeAudit } from '#lib/db/audit.ts';
import { toNanos } from '#lib/model/nanos.ts';
import { SEARCH_ENGINES } from '#lib/model/search-engine.ts';
import { parseInput } from './parse-input.ts';

// A million searches must stay within what the database counts in billionths.
const Amount = z.string().trim().regex(/^\d{1,6}(\.\d{1,9})?$/, 'Enter an amount, like 25.50.');

export const SetSearchPriceInput = z.object({
  engine: z.enum(SEARCH_ENGINES),
  /** Roubles for a thousand searches, as XMLStock's price list has it. */
  roublesPerThousand: Amount,
  /** What a rouble is worth in dollars, like 0.012; absent keeps the rate in force. */
  usdPerRouble: Amount.refine((rate) => /[1-9]/.test(rate), 'Enter what a rouble is worth, like 0.012.').optional(),
});
export type SetSearchPriceInput = z.infer<typeof SetSearchPriceInput>;

/**
 * Sets what a search with XMLStock costs from today on, and today's exchange rate if it is given.
 * @throws AppError forbidden, invalid_input
 */
export async function setSearchPrice(ctx: Ctx, input: SetSearchPriceInput): Promise<void> {
  requireRole(ctx, 'admin');
  const { engine, roublesPerThousand, usdPerRouble } = parseInput(SetSearchPriceInput, input);
  const today = new Date(new Date().toISOString().slice(0, 10));
  const item = `xmlstock-${engine}`;
  const nanosPerMillion = toNanos(roublesPerThousand) * 1_000n;
  await ctx.db.$transaction(async (tx) => {
    await tx.price.upsert({
      where: { item_unit_validFrom: { item, unit: 'search_request', validFrom: today } },
      create: { item, unit: 'search_request', validFrom: today, nanosPerMillion, currency: 'RUB' }, update: { nanosPerMillion, currency: 'RUB' },
    });
    if (usdPerRouble !== undefined) {
      await tx.exchangeRate.upsert({
        where: { currency_date: { currency: 'RUB', date: today } },
        create: { currency: 'RUB', date: today, usdPerUnit: usdPerRouble }, update: { usdPerUnit: usdPerRouble },
      });
    }
    await writeAudit(tx, { userId: ctx.user.id, action: 'price.set', subject: 'price', subjectId: item, after: { roublesPerThousand, usdPerRouble: usdPerRouble ?? null } });
  });
}
