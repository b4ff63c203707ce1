import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGrowingBytes } from '#lib/net/growing-bytes.ts';

const MAX_BYTES = 400_000;

test('what is taken are the pieces in their order, small or large, in memory that no longer changes its size', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 12 }), (sizes) => {
    const bytes = createGrowingBytes(MAX_BYTES);
    const expected: Buffer[] = [];
    for (const [i, size] of sizes.entries()) {
      if (bytes.length() + size > MAX_BYTES) break;
      const piece = Buffer.alloc(size, i + 1);
      expected.push(piece);
      bytes.append(piece);
    }
    const taken = bytes.take();
    expect(Buffer.compare(taken, Buffer.concat(expected))).toBe(0);
    expect(taken.buffer.resizable).toBe(false);
  }));
});

test('more than was set aside cannot be stored', () => {
  const bytes = createGrowingBytes(100_000);
  bytes.append(new Uint8Array(90_000));
  expect(() => bytes.append(new Uint8Array(20_000))).toThrow(RangeError);
});

test('what was dropped is gone, and dropping twice does no harm', () => {
  const bytes = createGrowingBytes(MAX_BYTES);
  bytes.append(new Uint8Array(200_000));
  bytes.drop();
  bytes.drop();
  expect(bytes.length()).toBe(0);
  expect(bytes.take()).toHaveLength(0);
});
