interface Entry<Value> {
  key: string;
  value: Value;
  bytes: number;
  /** Asked for since the hand last passed. */
  visited: boolean;
}

/** Keeps values within a number of bytes. */
export interface Sieve<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value, bytes: number): void;
  delete(key: string): void;
  bytes(): number;
}

/**
 * SIEVE (Zhang et al., NSDI 2024): entries stand in the order in which they came; a hand moves from old to new, spares once
 * what was asked for since it last passed, and drops the first that was not.
 * @param maxBytes a value larger than this is not kept at all
 */
export function createSieve<Value>(maxBytes: number): Sieve<Value> {
  /** A map iterates in the order of insertion, so it is the queue and the index at once. */
  const entries = new Map<string, Entry<Value>>();
  let hand = entries.values();
  let used = 0;

  function drop(entry: Entry<Value>): void {
    entries.delete(entry.key);
    used -= entry.bytes;
  }

  function evictOne(): void {
    for (;;) {
      const next = hand.next();
      if (next.done) hand = entries.values();
      else if (next.value.visited) next.value.visited = false;
      else return drop(next.value);
    }
  }

  return {
    get(key) {
      const entry = entries.get(key);
      if (entry) entry.visited = true;
      return entry?.value;
    },
    set(key, value, bytes) {
      const known = entries.get(key);
      if (known) drop(known);
      if (bytes > maxBytes) return;
      while (used + bytes > maxBytes) evictOne();
      entries.set(key, { key, value, bytes, visited: false });
      used += bytes;
    },
    delete(key) {
      const entry = entries.get(key);
      if (entry) drop(entry);
    },
    bytes: () => used,
  };
}
