import type { SearchEngine } from '#lib/model/search-engine.ts';

/** What a search asks, whoever asks it. */
export interface SearchQuestion {
  /** The same for all that ask the same. */
  key: string;
  engine: SearchEngine;
  sourceId: string;
}

/** What the service sent, without the key. */
export interface SearchReply {
  body: Uint8Array;
  contentType: string | null;
}

/**
 * The turn to ask a paid question: nobody else asks the same until it is closed. What is reserved and neither kept nor given
 * back by then counts as spent, unless an order is open: that is settled when its answer comes, or with the run.
 */
export interface SearchTurn {
  /**
   * Aborted with an AppError once the turn ran out and somebody else has it. Each of the others throws the same then, and
   * changes nothing of what the new holder has stored.
   */
  lost: AbortSignal;
  /** Under which the service prepares an answer that is paid for; null if it prepares none. */
  requestId(): string | null;
  /** Reserves the price of one answer, unless one is reserved already. @throws AppError budget_exceeded, price_unknown */
  reserve(): Promise<void>;
  /** The answer will be had under this id: by whoever asks next, should this worker die. */
  order(requestId: string): Promise<void>;
  /** Stores an answer and books its price, both or neither. */
  keep(reply: SearchReply): Promise<void>;
  /** No answer will come of what was asked. `unknown`: nobody can tell whether it was billed. */
  giveUp(cost: 'free' | 'unknown'): Promise<void>;
  close(): Promise<void>;
}

export type SearchOpening =
  /** Asked not long ago; nothing is paid. */
  | { kind: 'known'; reply: SearchReply; answeredAt: Date }
  | { kind: 'turn'; turn: SearchTurn };
