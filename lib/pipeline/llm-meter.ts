import type { LlmMeter } from '#lib/analyse/llm-meter.ts';
import type { Db, Tx } from '#lib/db/client.ts';
import { weighCall } from '#lib/ledger/llm-calls.ts';
import { findModelPrices, type ModelPrices } from '#lib/ledger/price-book.ts';
import { release, reserve, settle, settleUnknown } from '#lib/ledger/reserve.ts';
import { costOfTokens } from '#lib/ledger/token-cost.ts';

export interface MeterOptions {
  runId: string;
  promptVersion: string;
  timeZone: string;
  now(): Date;
}

/** Books a run's calls to a model: the worst case before each call, the answer before it is read, the cost by actual usage. */
export function createLlmMeter(db: Db, { runId, promptVersion, timeZone, now }: MeterOptions): LlmMeter {
  const pricesOf = new Map<string, ModelPrices>();

  async function entryOf(tx: Tx, callId: string): Promise<string> {
    return (await tx.llmCall.findUniqueOrThrow({ where: { id: callId }, select: { ledgerEntryId: true } })).ledgerEntryId;
  }

  return {
    async started({ model, attempt, items, inputTokens, maxOutputTokens }) {
      const callId = crypto.randomUUID();
      await db.$transaction(async (tx) => {
        const prices = await findModelPrices(tx, model, now());
        const worstCaseNanos = costOfTokens({ inputTokens, cachedTokens: 0, outputTokens: maxOutputTokens }, prices.tokens);
        const ledgerEntryId = await reserve(tx, {
          key: `llm:${callId}`, kind: 'llm', worstCaseNanos, rate: prices.rate, description: model, runId, sourceId: null, timeZone, at: now(),
        });
        await tx.llmCall.create({ data: { id: callId, runId, ledgerEntryId, model, promptVersion, attempt, startedAt: now() } });
        await tx.llmCallItem.createMany({ data: items.map(({ documentVersionId, inputTokens: tokens }, position) => ({ callId, documentVersionId, position, inputTokens: tokens })) });
        pricesOf.set(callId, prices);
      });
      return callId;
    },

    async answered(callId, { httpStatus, finishReason, usage, response }) {
      const prices = pricesOf.get(callId);
      pricesOf.delete(callId);
      await db.$transaction(async (tx) => {
        await tx.llmCall.update({ where: { id: callId }, data: { status: 'answered', httpStatus, finishReason, response, ...usage, finishedAt: now() } });
        const entryId = await entryOf(tx, callId);
        const weights = await weighCall(tx, callId);
        if (usage && prices) await settle(tx, entryId, costOfTokens(usage, prices.tokens), prices.rate, weights, now());
        // A server that does not tell its usage leaves the cost unknown.
        else await settleUnknown(tx, entryId, weights, now());
      });
    },

    async failed(callId, { code, message, httpStatus, billed }) {
      pricesOf.delete(callId);
      await db.$transaction(async (tx) => {
        await tx.llmCall.update({ where: { id: callId }, data: { status: 'failed', errorCode: code, errorMessage: message, httpStatus, finishedAt: now() } });
        const entryId = await entryOf(tx, callId);
        if (billed === 'no') await release(tx, entryId, now());
        else await settleUnknown(tx, entryId, await weighCall(tx, callId), now());
      });
    },
  };
}
