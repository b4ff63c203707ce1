import { describe, expect, it } from 'vitest';
import { blendReadings } from '#lib/clean/main-text/blend-readings.ts';

describe('blendReadings', () => {
  it.each([
    ['leaves what both say', 0.3, 0.3, 0.3],
    ['meets in the middle of opposite readings', 0.2, 0.8, 0.5],
    ['follows the surer one', 0.5, 0.99, 0.909],
    ['doubts certainty that is contradicted', 0, 1, 0.5],
    ['stays within bounds', 1, 1, 1],
  ])('%s', (_, first, second, expected) => {
    expect(blendReadings(Float32Array.of(first), Float32Array.of(second))[0]).toBeCloseTo(expected, 3);
  });
});
