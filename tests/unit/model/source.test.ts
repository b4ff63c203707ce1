import { expect, test } from 'vitest';
import { XmlstockOptions, xmlstockSourceUrl } from '#lib/model/source.ts';

test.each([
  ['Acme  &\nCo', 'xmlstock:google?query=acme%20%26%20co'],
  ['half \ud800', 'xmlstock:google?query=half%20%EF%BF%BD'],
])('the search for %j is known as %s', (query, url) => {
  expect(xmlstockSourceUrl({ engine: 'google', query })).toBe(url);
  expect(xmlstockSourceUrl(XmlstockOptions.parse({ engine: 'google', query }))).toBe(url);
});
