import { expect, test } from 'vitest';
import { currentToasts, toast } from '#components/ui/toast-store.ts';

test('one result is shown at a time, and beside it the last failure', () => {
  const shown = () => currentToasts().map(({ message }) => message);
  toast.success('Accepted: Alder');
  toast.success('Accepted: Birch');
  expect(shown()).toEqual(['Accepted: Birch']);
  toast.error('Alder is as it was.');
  toast.success('Accepted: Cedar');
  toast.info('Taken back: Cedar');
  expect(shown()).toEqual(['Alder is as it was.', 'Taken back: Cedar']);
  toast.error('Birch is as it was.');
  expect(shown()).toEqual(['Birch is as it was.']);
});
