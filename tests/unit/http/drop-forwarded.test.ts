import { expect, test } from 'vitest';
import { dropForwarded } from '#lib/http/drop-forwarded.ts';

test('what a client says of proxies before it is not believed; the rest stays', () => {
  const headers = new Headers({
    'x-forwarded-for': '10.0.0.1', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-forwarded-port': '1', forwarded: 'for=10.0.0.1;host=evil.example',
    host: 'localhost:3000', cookie: 'a=b',
  });
  dropForwarded(headers);
  expect(Object.fromEntries(headers)).toEqual({ host: 'localhost:3000', cookie: 'a=b' });
});
