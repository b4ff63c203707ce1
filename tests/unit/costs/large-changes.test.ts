import { describe, expect, test } from 'vitest';
import { largeChanges } from '#components/costs/large-changes.ts';

describe('largeChanges', () => {
  test.each([
    { before: null, after: '1000', large: false },
    { before: '2.50', after: '2.50', large: false },
    { before: '0', after: '0', large: false },
    { before: '0.25', after: '25', large: false },
    { before: '0.25', after: '25.000000001', large: true },
    { before: '25', after: '0.25', large: false },
    { before: '25', after: '0.249999999', large: true },
    { before: '0', after: '0.000000001', large: true },
    { before: '2.50', after: '0', large: true },
  ])('from $before to $after: $large', ({ before, after, large }) => {
    expect(largeChanges([{ name: 'Input', before, after }])).toHaveLength(large ? 1 : 0);
  });

  test('names the ones that are large', () => {
    const changes = [{ name: 'Input', before: '1', after: '2' }, { name: 'Output', before: '1', after: '2000' }];
    expect(largeChanges(changes).map(({ name }) => name)).toEqual(['Output']);
  });
});
