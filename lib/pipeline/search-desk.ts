import type { XmlstockAccess } from '#lib/collect/listing.ts';
import type { SearchQuestion, SearchTurn } from '#lib/collect/search-turn.ts';
import type { Db } from '#lib/db/client.ts';
import { claimSearch, forgetSearchOrder, releaseSearchClaim, renewSearchClaim, saveSearchAnswer, saveSearchOrder, type SearchClaim } from '#lib/db/search-answers.ts';
import { reserveSearch, settleSearch } from '#lib/ledger/charge-search.ts';
import type { Log } from '#lib/log.ts';
import { every } from './every.ts';
import { packBody, unpackBody } from './raw-body.ts';
import { sleep } from './sleep.ts';

export interface DeskOptions {
  db: Db;
  log: Log;
  runId: string;
  timeZone: string;
  /** How long an answer serves whoever asks the same. */
  freshMs: number;
  now(): Date;
}

/** A turn whose worker died is free after this time. */
const TTL_MS = 30_000;
const RENEW_MS = 10_000;
const ASK_AGAIN_MS = 500;

/** Hands out answers that are there, and turns to ask for others: one at a time for each question, over all workers. */
export function openSearchDesk(options: DeskOptions): XmlstockAccess['open'] {
  const { db, freshMs, now } = options;
  return async (question, signal) => {
    const holderId = crypto.randomUUID();
    for (;;) {
      signal.throwIfAborted();
      const claim = await claimSearch(db, { key: question.key, holderId, ttlMs: TTL_MS, freshMs, now: now() });
      if (claim.kind === 'known') return { kind: 'known', reply: { body: await unpackBody(claim.body), contentType: claim.contentType }, answeredAt: claim.answeredAt };
      if (claim.kind === 'claimed') return { kind: 'turn', turn: takeTurn(question, holderId, claim, options) };
      await sleep(ASK_AGAIN_MS, signal);
    }
  };
}

function takeTurn({ key, engine, sourceId }: SearchQuestion, holderId: string, claim: Extract<SearchClaim, { kind: 'claimed' }>, { db, log, runId, timeZone, now }: DeskOptions): SearchTurn {
  let { requestId, ledgerEntryId } = claim;
  const renewing = every(RENEW_MS, () => renewSearchClaim(db, { key, holderId, ttlMs: TTL_MS }), log);
  return {
    requestId: () => requestId,
    async reserve() {
      ledgerEntryId ??= await reserveSearch(db, { key: `search:${crypto.randomUUID()}`, engine, sourceId, runId, timeZone }, now());
    },
    async order(id) {
      requestId = id;
      await saveSearchOrder(db, key, { requestId: id, ledgerEntryId, now: now() });
    },
    async keep({ body, contentType }) {
      const packed = await packBody(body);
      await db.$transaction(async (tx) => {
        await saveSearchAnswer(tx, key, { body: packed.bytes, contentType, now: now() });
        if (ledgerEntryId) await settleSearch(tx, ledgerEntryId, 'spent', now());
      });
      requestId = null;
      ledgerEntryId = null;
    },
    async giveUp(cost) {
      await db.$transaction(async (tx) => {
        await forgetSearchOrder(tx, key);
        if (ledgerEntryId) await settleSearch(tx, ledgerEntryId, cost, now());
      });
      requestId = null;
      ledgerEntryId = null;
    },
    async close() {
      await renewing.stop();
      // An order that is open is fetched by whoever asks next.
      const entryId = requestId === null ? ledgerEntryId : null;
      if (entryId) await db.$transaction((tx) => settleSearch(tx, entryId, 'unknown', now()));
      await releaseSearchClaim(db, key, holderId);
    },
  };
}
