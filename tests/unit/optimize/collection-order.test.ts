import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareClaims, relativeValue, type Claim } from '#lib/optimize/collection-order.ts';

const claim = (facts: Partial<Claim>): Claim => ({ startedByHand: false, priority: 50, isPinned: false, relativeValue: 1, ...facts });
const order = (...claims: Partial<Claim>[]): Partial<Claim>[] => claims.toSorted((a, b) => compareClaims(claim(a), claim(b)));

test('a run started by hand goes before scheduled ones, whatever its priority', () => {
  expect(order({ priority: 90 }, { startedByHand: true, priority: 1 })[0]).toMatchObject({ startedByHand: true });
});

test('among those started alike the highest priority goes first, then the highest value for its cost; little value takes priority away', () => {
  expect(order({ priority: 40 }, { relativeValue: 2 }, { priority: 60 }, { relativeValue: 4 }, { priority: 80, relativeValue: 0.25 })).toEqual([
    { priority: 60 }, { relativeValue: 4 }, { relativeValue: 2 }, { priority: 40 }, { priority: 80, relativeValue: 0.25 },
  ]);
});

const anyClaim = fc.record<Claim>({ startedByHand: fc.boolean(), priority: fc.nat(100), isPinned: fc.boolean(), relativeValue: fc.double({ min: 0.1, max: 10, noNaN: true }) });

test('a pinned priority goes before every lower or equal one that is not pinned, whatever that brought', () => {
  expect(order({ priority: 50, relativeValue: 10 }, { priority: 90, isPinned: true })[0]).toMatchObject({ isPinned: true });
  fc.assert(fc.property(anyClaim, anyClaim, (one, other) => {
    const pinned = { ...one, isPinned: true };
    const learnt = { ...other, startedByHand: one.startedByHand, isPinned: false, priority: Math.min(one.priority, other.priority) };
    expect(compareClaims(pinned, learnt)).toBeLessThan(0);
  }));
});

test('the order is one of all: none goes before one that goes before it', () => {
  fc.assert(fc.property(anyClaim, anyClaim, anyClaim, (a, b, c) => {
    expect(Math.sign(compareClaims(a, b)) + Math.sign(compareClaims(b, a))).toBe(0);
    if (compareClaims(a, b) <= 0 && compareClaims(b, c) <= 0) expect(compareClaims(a, c)).toBeLessThanOrEqual(0);
  }));
});

test('a pinned priority is not weighed against experience, and wins a tie', () => {
  expect(order({ priority: 80, relativeValue: 0.1 }, { priority: 80, relativeValue: 0.1, isPinned: true })[0]).toMatchObject({ isPinned: true });
  expect(order({ priority: 50 }, { priority: 50, isPinned: true })[0]).toMatchObject({ isPinned: true });
  expect(order({ priority: 5, isPinned: true, relativeValue: 10 }, { priority: 20 })[0]).toEqual({ priority: 20 });
});

test('little experience says little', () => {
  const all = { signals: 100, costSeconds: 1_000 };
  expect(relativeValue({ signals: 0, costSeconds: 0 }, all)).toBe(1);
  expect(relativeValue({ signals: 0, costSeconds: 3 }, all)).toBeGreaterThan(0.9);
  expect(relativeValue({ signals: 0, costSeconds: 1_000 }, all)).toBe(0.1);
  expect(relativeValue({ signals: 400, costSeconds: 1_000 }, all)).toBeGreaterThan(3);
  expect(relativeValue({ signals: 3, costSeconds: 10 }, { signals: 0, costSeconds: 0 })).toBe(1);
});

test('more signals for the same cost never count for less', () => {
  fc.assert(fc.property(fc.nat(500), fc.nat(500), fc.nat(5_000), (fewer, more, costSeconds) => {
    const all = { signals: 50, costSeconds: 400 };
    expect(relativeValue({ signals: fewer + more, costSeconds }, all)).toBeGreaterThanOrEqual(relativeValue({ signals: fewer, costSeconds }, all));
  }));
});
