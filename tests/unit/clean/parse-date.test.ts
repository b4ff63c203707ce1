import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '#lib/clean/metadata/parse-date.ts';

const now = new Date('2026-11-23T12:00:00Z');

describe('parseDate', () => {
  it.each([
    ['2026-03-04T05:06:07Z', '2026-03-04T05:06:07.000Z', '2026-03-04'],
    ['2026-03-04T23:30:00-05:00', '2026-03-05T04:30:00.000Z', '2026-03-04'],
    ['2026-03-04T23:30:00.123+0530', '2026-03-04T18:00:00.000Z', '2026-03-04'],
    ['2026-03-04 10:00', '2026-03-04T10:00:00.000Z', '2026-03-04'],
    ['20260304', '2026-03-04T00:00:00.000Z', '2026-03-04'],
    ['20260304T050607Z', '2026-03-04T05:06:07.000Z', '2026-03-04'],
    ['1772600767', '2026-03-04T05:06:07.000Z', '2026-03-04'],
    ['1772600767000', '2026-03-04T05:06:07.000Z', '2026-03-04'],
    ['Wed, 04 Mar 2026 05:06:07 GMT', '2026-03-04T05:06:07.000Z', '2026-03-04'],
    ['Wed, 4 Mar 2026 05:06:07 +0300', '2026-03-04T02:06:07.000Z', '2026-03-04'],
    ['March 4, 2026 at 9:15 pm EST', '2026-03-05T02:15:00.000Z', '2026-03-04'],
    ['Posted on 4th of March 2026 by Ann', '2026-03-04T00:00:00.000Z', '2026-03-04'],
    ['Sept. 4, 2026', '2026-09-04T00:00:00.000Z', '2026-09-04'],
    ['4 марта 2026 г., 14:30', '2026-03-04T14:30:00.000Z', '2026-03-04'],
    ['4. März 2026', '2026-03-04T00:00:00.000Z', '2026-03-04'],
    ['2026 Mar 4', '2026-03-04T00:00:00.000Z', '2026-03-04'],
    ['4 août 2026', '2026-08-04T00:00:00.000Z', '2026-08-04'],
    ['4 de mayo de 2026', '2026-05-04T00:00:00.000Z', '2026-05-04'],
    ['2026年3月4日 10:20', '2026-03-04T10:20:00.000Z', '2026-03-04'],
    ['04.03.2026', '2026-03-04T00:00:00.000Z', '2026-03-04'],
    ['23/03/2026', '2026-03-23T00:00:00.000Z', '2026-03-23'],
    ['Wed Mar 04 2026 14:00:00 GMT+0300 (Moscow Standard Time)', '2026-03-04T11:00:00.000Z', '2026-03-04'],
    ['4 Mar 2026 14:00 GMT+3', '2026-03-04T11:00:00.000Z', '2026-03-04'],
    ['4 Mar 2026 14:00 UTC+03:00', '2026-03-04T11:00:00.000Z', '2026-03-04'],
    ['March 4, 2026 at 14:00 (UTC+2)', '2026-03-04T12:00:00.000Z', '2026-03-04'],
    ['2026-03-04 14:00 UTC\u22125', '2026-03-04T19:00:00.000Z', '2026-03-04'],
    ['2026-03-04T14:00:00+5:30', '2026-03-04T08:30:00.000Z', '2026-03-04'],
    ['2026-03-04T14:00:00+05', '2026-03-04T09:00:00.000Z', '2026-03-04'],
    ['2026-03-04 14:00 - 2 comments', '2026-03-04T14:00:00.000Z', '2026-03-04'],
    ['March 4, 2026 2 p.m. ET', '2026-03-04T19:00:00.000Z', '2026-03-04'],
    ['4 March 2026 2pm', '2026-03-04T14:00:00.000Z', '2026-03-04'],
    ['4 March 2026 2 amazing plants', '2026-03-04T00:00:00.000Z', '2026-03-04'],
    ['4 марта 2026, 14:30 МСК', '2026-03-04T11:30:00.000Z', '2026-03-04'],
    ['04.03.2026 14:30 (мск)', '2026-03-04T11:30:00.000Z', '2026-03-04'],
    ['4 марта 2026 в 14:30 по московскому времени', '2026-03-04T11:30:00.000Z', '2026-03-04'],
    ['4 марта 2026, 14:30 МСК+2', '2026-03-04T09:30:00.000Z', '2026-03-04'],
    ['4 марта 2026, 14:30 Москва', '2026-03-04T14:30:00.000Z', '2026-03-04'],
    ['04.03.2026 в 12:30', '2026-03-04T12:30:00.000Z', '2026-03-04'],
    ['4 mars 2026 à 14h30', '2026-03-04T14:30:00.000Z', '2026-03-04'],
    ['4 mars 2026 à 14h', '2026-03-04T14:00:00.000Z', '2026-03-04'],
    ['2026-03-04T24:00:00Z', '2026-03-05T00:00:00.000Z', '2026-03-04'],
    ['٤ مارس ٢٠٢٦', '2026-03-04T00:00:00.000Z', '2026-03-04'],
    ['۲۰۲۶-۰۳-۰۴', '2026-03-04T00:00:00.000Z', '2026-03-04'],
    ['४ मार्च २०२६', '2026-03-04T00:00:00.000Z', '2026-03-04'],
    ['２０２６年３月４日', '2026-03-04T00:00:00.000Z', '2026-03-04'],
    ['4 มีนาคม 2569', '2026-03-04T00:00:00.000Z', '2026-03-04'],
    ['๔ มี.ค. ๒๕๖๙ 10:30 น.', '2026-03-04T10:30:00.000Z', '2026-03-04'],
    ['4 במרץ 2026', '2026-03-04T00:00:00.000Z', '2026-03-04'],
    ['2026. március 4.', '2026-03-04T00:00:00.000Z', '2026-03-04'],
    ['4 наурыз 2026', '2026-03-04T00:00:00.000Z', '2026-03-04'],
    ['2026 m. kovo 4 d.', '2026-03-04T00:00:00.000Z', '2026-03-04'],
    ['ngày 4 tháng 3 năm 2026', '2026-03-04T00:00:00.000Z', '2026-03-04'],
    ['12.05.2550, printed 4 March 2026', '2026-03-04T00:00:00.000Z', '2026-03-04'],
    ['04-ago-2025 5:11:10', '2025-08-04T05:11:10.000Z', '2025-08-04'],
    ['12 March 2026, 10:00-18:00', '2026-03-12T10:00:00.000Z', '2026-03-12'],
    ['12 March 2026, 9:00-12:00', '2026-03-12T09:00:00.000Z', '2026-03-12'],
    ['12 March 2026, 9:00 am-2:00 pm', '2026-03-12T09:00:00.000Z', '2026-03-12'],
    ['2026-03-04T10:00-05:00', '2026-03-04T15:00:00.000Z', '2026-03-04'],
    ['2026-03-04 10:00:00 -05:00', '2026-03-04T15:00:00.000Z', '2026-03-04'],
    ['Wed, 4 Mar 2026 05:06 -0500', '2026-03-04T10:06:00.000Z', '2026-03-04'],
    ['2026-03-04T10:00:00+18:00', '2026-03-04T10:00:00.000Z', '2026-03-04'],
    ['2026-03-04T10:00:00-05:20', '2026-03-04T10:00:00.000Z', '2026-03-04'],
    ['4 mars 2026 10:30 est un jour', '2026-03-04T10:30:00.000Z', '2026-03-04'],
    ['4. März 2026 20:00 ist es', '2026-03-04T20:00:00.000Z', '2026-03-04'],
    ['4 maart 2026 20:00 met Jan', '2026-03-04T20:00:00.000Z', '2026-03-04'],
    ['4 آذار 2026', '2026-03-04T00:00:00.000Z', '2026-03-04'],
    ['٤ آذار/مارس ٢٠٢٦', '2026-03-04T00:00:00.000Z', '2026-03-04'],
    ['4 كانون الثاني 2026', '2026-01-04T00:00:00.000Z', '2026-01-04'],
    ['4 تشرين الأول / أكتوبر 2026 10:30', '2026-10-04T10:30:00.000Z', '2026-10-04'],
    ['12:30 AM, March 4, 2026', '2026-03-04T00:00:00.000Z', '2026-03-04'],
  ])('reads %s', (text, iso, day) => {
    expect(parseDate(text, { now, language: 'en' })).toEqual({ iso, day });
  });

  it('reads 3/4/2026 as the reader of the page does', () => {
    expect(parseDate('3/4/2026', { now, language: 'en-US' })?.day).toBe('2026-03-04');
    expect(parseDate('3/4/2026', { now, language: 'en-GB' })?.day).toBe('2026-04-03');
    expect(parseDate('3/4/2026', { now, language: 'fr' })?.day).toBe('2026-04-03');
    expect(parseDate('3/4/2026', { now, language: 'en-US', dayFirst: true })?.day).toBe('2026-04-03');
    expect(parseDate('3/4/2026', { now, language: 'fr', dayFirst: false })?.day).toBe('2026-03-04');
    expect(parseDate('03-04-2026', { now, language: 'en' })?.day).toBe('2026-04-03');
  });

  it('does not read a day that lies ahead where the other order gives one that has been', () => {
    expect(parseDate('10/12/2026', { now, language: 'fr' })?.day).toBe('2026-10-12');
    expect(parseDate('10/12/2026', { now, language: 'en-US' })?.day).toBe('2026-10-12');
    expect(parseDate('12/10/2026', { now, language: 'en-US' })?.day).toBe('2026-10-12');
  });

  it('reads the years of Thailand on pages in Thai only', () => {
    expect(parseDate('4/3/2569', { now, language: 'th' })?.day).toBe('2026-03-04');
    expect(parseDate('4/3/2569', { now, language: 'en' })).toBeNull();
  });

  it.each([
    'en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'sk', 'hr', 'sr', 'sl', 'ro', 'hu', 'tr', 'et', 'lt', 'ca', 'id', 'vi', 'ru', 'uk', 'be', 'bg', 'mk', 'el', 'he', 'ar', 'ar-LB', 'ur', 'hi', 'bn', 'th', 'zh', 'ja', 'ko',
  ])('reads every month of a year as %s writes it', (language) => {
    const write = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const day = `2025-${String(month).padStart(2, '0')}-14`;
      expect([write.format(new Date(day)), parseDate(write.format(new Date(day)), { now, language })?.day]).toEqual([write.format(new Date(day)), day]);
    }
  });

  it.each(['', 'yesterday', 'Version 2.3.4', '2099-01-01', '1970-01-01', '2026-02-30', '31 April 2026', '2026-13-01', '12 apples 2026', 'Top 5 novels 2025', '7 marketing 2025', '15 Pro 2025', '20 products 2025', '555-1234-2026', 'January', 'Forbes 30 Under 30 List 2024', 'Our top 25 list 2025', 'Best 20 set 2024', '7 out 2024 results', 'Sold out 15, 2024 units', 'Nature 10 mare 2020', 'Version 2024.10.1', 'v2024.1.5 released'])('finds no date in %j', (text) => {
    expect(parseDate(text, { now, language: 'en' })).toBeNull();
  });

  it('passes over what is like a date and none', () => {
    expect(parseDate('Top 10 tools 2026 | 4 March 2026', { now, language: 'en' })?.day).toBe('2026-03-04');
    expect(parseDate('Build 45.67.2026 of 4.3.2026', { now, language: 'de' })?.day).toBe('2026-03-04');
  });

  it.each(['Sept', 'SEPT.', 'sep', 'septembre', 'сент.', 'сен'])('reads %s for September', (month) => {
    expect(parseDate(`4 ${month} 2025`, { now, language: 'en' })?.day).toBe('2025-09-04');
  });

  it.each([
    ['12 set 2025', 'it', '2025-09-12'], ['12 out. 2025', 'pt-BR', '2025-10-12'], ['12 ara 2025', 'tr', '2025-12-12'], ['30 lip 2025', 'pl', '2025-07-30'], ['30 lip 2025', 'hr', '2025-06-30'],
    ['10. listopada 2025.', 'hr', '2025-10-10'], ['10 listopada 2025', 'pl', '2025-11-10'], ['5 srp 2025', 'cs', '2025-08-05'], ['12 лист. 2025', 'uk', '2025-11-12'],
  ])('reads %s on a page in %s, where it is a month', (text, language, day) => {
    expect(parseDate(text, { now, language })?.day).toBe(day);
    expect(parseDate(text.replace('listopada', 'list'), { now, language: 'en' })).toBeNull();
  });

  it('takes the first of several', () => {
    expect(parseDate('Published 1 May 2026, updated 2026-06-02', { now, language: 'en' })?.day).toBe('2026-05-01');
  });

  it('gives back every instant that it is given', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1990-01-02'), max: now, noInvalidDate: true }), (date) => {
      const iso = new Date(Math.floor(date.getTime() / 1_000) * 1_000).toISOString();
      expect(parseDate(iso, { now, language: null })?.iso).toBe(iso);
    }));
  });

  it('reads anything', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const iso = parseDate(text, { now, language: null })?.iso ?? '2000-01-01T00:00:00.000Z';
      expect(new Date(iso).toISOString()).toBe(iso);
    }), { numRuns: 1_000 });
  });
});
