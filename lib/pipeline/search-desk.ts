import type { XmlstockAccess } from '#lib/collect/listing.ts';
import type { SearchQuestion, SearchTurn } from '#lib/collect/search-turn.ts';
import type { Db, Tx } from '#lib/db/client.ts';
import { claimSearch, forgetSearchOrder, releaseSearchClaim, renewSearchClaim, saveSearchAnswer, saveSearchOrder, type SearchClaim, type SearchTurnId } from '#lib/db/search-answers.ts';
import { AppError } from '#lib/errors.ts';
import { reserveSearch, settleSearch, type SearchOutcome } from '#lib/ledger/charge-search.ts';
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
    const id: SearchTurnId = { key: question.key, holderId: crypto.randomUUID() };
    for (;;) {
      signal.throwIfAborted();
      const claim = await claimSearch(db, id, { ttlMs: TTL_MS, freshMs, now: now() });
      if (claim.kind === 'known') return { kind: 'known', reply: { body: await unpackBody(claim.body), contentType: claim.contentType }, answeredAt: claim.answeredAt };
      if (claim.kind === 'claimed') return { kind: 'turn', turn: takeTurn(question, id, claim, options) };
      await sleep(ASK_AGAIN_MS, signal);
    }
  };
}

function takeTurn({ engine, sourceId }: SearchQuestion, id: SearchTurnId, claim: Extract<SearchClaim, { kind: 'claimed' }>, { db, log, runId, timeZone, now }: DeskOptions): SearchTurn {
  let { requestId, ledgerEntryId } = claim;
  /** What pays is stored with the order: if the turn is lost, whoever has it now settles that. */
  let isOrderStored = claim.ledgerEntryId !== null;
  const lost = new AbortController();
  const renewing = every(RENEW_MS, renew, log);

  async function renew(): Promise<void> {
    if (!(await renewSearchClaim(db, id, TTL_MS))) lost.abort(turnLost());
  }

  /**
   * Stores how a question ended and books what it cost, both or neither; what was asked in vain is booked all the same.
   * @throws AppError search_failed if the turn is lost
   */
  async function settleWith(cost: SearchOutcome, store: (tx: Tx) => Promise<boolean>): Promise<void> {
    const isHeld = await db.$transaction(async (tx) => {
      const isStored = await store(tx);
      if (ledgerEntryId && (isStored || !isOrderStored)) await settleSearch(tx, ledgerEntryId, cost, now());
      return isStored;
    });
    requestId = null;
    ledgerEntryId = null;
    isOrderStored = false;
    if (!isHeld) throw turnLost();
  }

  return {
    lost: lost.signal,
    requestId: () => requestId,
    async reserve() {
      if (!(await renewSearchClaim(db, id, TTL_MS))) throw turnLost();
      ledgerEntryId ??= await reserveSearch(db, { key: `search:${crypto.randomUUID()}`, engine, sourceId, runId, timeZone }, now());
    },
    async order(newId) {
      if (!(await saveSearchOrder(db, id, { requestId: newId, ledgerEntryId, now: now() }))) throw turnLost();
      requestId = newId;
      isOrderStored = true;
    },
    async keep({ body, contentType }) {
      const packed = await packBody(body);
      await settleWith('spent', (tx) => saveSearchAnswer(tx, id, { body: packed.bytes, contentType, now: now() }));
    },
    giveUp: async (cost) => settleWith(cost, (tx) => forgetSearchOrder(tx, id)),
    async close() {
      await renewing.stop();
      // An order that is open is fetched by whoever asks next.
      const entryId = requestId === null ? ledgerEntryId : null;
      if (entryId) await db.$transaction((tx) => settleSearch(tx, entryId, 'unknown', now()));
      await releaseSearchClaim(db, id);
    },
  };
}

function turnLost(): AppError {
  return new AppError('search_failed', 'This search was held up for so long that another worker has taken it over. It is asked again by itself.');
}
