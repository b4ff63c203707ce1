import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFeedDate } from '#lib/collect/feed-date.ts';

test.each([
  ['Mon, 06 May 2024 07:08:09 GMT', '2024-05-06T07:08:09.000Z'],
  ['Mon, 06 May 2024 07:08:09 +0200', '2024-05-06T05:08:09.000Z'],
  ['Mon, 6 May 2024 07:08 EST', '2024-05-06T12:08:00.000Z'],
  ['06 May 24 07:08:09 PDT', '2024-05-06T14:08:09.000Z'],
  ['Monday, 06-May-99 07:08:09 UT', '1999-05-06T07:08:09.000Z'],
  ['Mon, 06 May 2024', '2024-05-06'],
  ['Mon, 06 May 2024 07:08:09 GMT+2', '2024-05-06T05:08:09.000Z'],
  ['Thu,  2 May 2024 07:08:09 -0430', '2024-05-02T11:38:09.000Z'],
  ['Wrongday, 06 May 2024 24:00:00 GMT', '2024-05-07T00:00:00.000Z'],
  ['2024-05-06T07:08:09Z', '2024-05-06T07:08:09.000Z'],
  ['2024-05-06T07:08:09.123456+05:30', '2024-05-06T01:38:09.000Z'],
  ['2024-05-06 07:08:09', '2024-05-06T07:08:09.000Z'],
  ['2024-05-06', '2024-05-06'],
  ['2024-05', '2024-05-01'],
  ['2024', '2024-01-01'],
  ['20240506T070809', '2024-05-06T07:08:09.000Z'],
  ['2024/05/06 07:08', '2024-05-06T07:08:00.000Z'],
  ['May 6, 2024 7:08 PM EST', '2024-05-07T00:08:00.000Z'],
  ['Mon May  6 07:08:09 2024', '2024-05-06T07:08:09.000Z'],
  ['Mon May 6 07:08:09 UTC 2024', '2024-05-06T07:08:09.000Z'],
  ['May 6th, 2024', '2024-05-06'],
  ['29 авг. 2018 г.', '2018-08-29'],
  ['6 мая 2024 07:08', '2024-05-06T07:08:00.000Z'],
  ['  Mon,\n06 May 2024\t07:08:09 GMT ', '2024-05-06T07:08:09.000Z'],
  ['2026-11-19T00:00:00+09:00', '2026-11-19'],
  ['2026-11-19T09:00:00+09:00', '2026-11-19T00:00:00.000Z'],
  ['Thu, 19 Nov 2026 00:00:00 -0500', '2026-11-19'],
  ['Thu, 02 Jul 2026 10:00:00 ET', '2026-07-02T14:00:00.000Z'],
  ['1780121500', '2026-05-30T06:11:40.000Z'],
  ['1711012312345', '2024-03-21T09:11:52.345Z'],
  ['2099-01-01T00:00:00Z', '2099-01-01'],
])('%j is %s', (text, iso) => expect(parseFeedDate(text)).toBe(iso));

test.each([null, undefined, '', 'yesterday', '31 Feb 2024', '2024-13-01', '2024-05-32', '06 Foo 2024', 'Wed, 30 Nov -0001 00:00:00 +0000', '0001-01-01T00:00:00Z', '0099-01-01', '99', '25:61', 'undefined', '0000-00-00'])('%j is no date', (text) => {
  expect(parseFeedDate(text)).toBeNull();
});

test('any text gives a date or null, without the zone of this machine', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.date({ noInvalidDate: true }).map(String)), (text) => {
    const iso = parseFeedDate(text);
    expect(iso === null || [new Date(iso).toISOString(), new Date(iso).toISOString().slice(0, 10)].includes(iso)).toBe(true);
  }));
  fc.assert(fc.property(fc.date({ min: new Date('1971-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
    const seconds = new Date(Math.floor(date.getTime() / 1000) * 1000);
    const iso = seconds.toISOString().replace('T00:00:00.000Z', '');
    expect([parseFeedDate(seconds.toUTCString()), parseFeedDate(seconds.toISOString())]).toEqual([iso, iso]);
  }));
});
