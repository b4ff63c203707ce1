import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeFunnel, type ItemGroup } from '#lib/db/run-funnel.ts';
import { DropReason } from '#lib/model/run.ts';

const count = fc.integer({ min: 1, max: 1_000 });
const stage = fc.constantFrom('collect', 'clean', 'dedupe', 'analyse');
const groups = fc.array(fc.oneof(
  fc.record({ stage, outcome: fc.constantFrom('pending', 'failed'), dropReason: fc.constant(null), count }),
  fc.record({ stage, outcome: fc.constant('dropped'), dropReason: fc.constantFrom(...DropReason.options), count }),
  fc.record({ stage: fc.constant('done'), outcome: fc.constant('kept'), dropReason: fc.constant(null), count }),
)) as fc.Arbitrary<ItemGroup[]>;

test('every item is counted, and every stage adds up', () => {
  fc.assert(fc.property(groups, (items) => {
    const funnel = computeFunnel(items);
    const total = items.reduce((sum, group) => sum + group.count, 0);
    let entered = total;
    for (const row of funnel) {
      expect(row.entered).toBe(entered);
      expect(row.entered).toBe(row.passed + row.pending + row.failed + Object.values(row.dropped).reduce((sum, value) => sum + value, 0));
      entered = row.passed;
    }
    expect(entered).toBe(items.filter(({ outcome }) => outcome === 'kept').reduce((sum, group) => sum + group.count, 0));
  }));
});
