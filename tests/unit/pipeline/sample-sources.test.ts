import { expect, test } from 'vitest';
import { SAMPLE_SOURCES as SERVED } from '#lib/collect/sample/sample-workspace.ts';
import { SAMPLE_SOURCES } from '#lib/model/sample-source.ts';

test('the sample that is loaded is the sample that is served', () => {
  expect(SAMPLE_SOURCES).toEqual(SERVED);
});
