import { expect, test } from 'vitest';
import { confidenceLabel } from '#components/signals/labels.ts';

test.each([[1, '99% sure'], [0.997, '99% sure'], [0.92, '92% sure'], [0.38, '38% sure']])('a confidence of %f reads %s', (confidence, words) => {
  expect(confidenceLabel(confidence)).toBe(words);
});
