import fc from 'fast-check';
import parseRobotsTxt from 'robots-parser';
import { expect, test } from 'vitest';
import { readRobotsRules } from '#lib/net/robots-rules.ts';

const ORIGIN = 'https://site.example';
const LETTERS = ['/', 'a', 'b', '.html', '%3a', '%3A', '%', '?', 'ü', ';', '$', '*'] as const;
const pattern = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 8 }).map((letters) => letters.join(''));
const rule = fc.tuple(fc.constantFrom('Disallow', 'allow', ' disallow '), pattern).map(([key, value]) => `${key}: ${value}`);
const group = fc.tuple(fc.uniqueArray(fc.constantFrom('*', 'karhuno', 'Karhuno/2.0', 'other'), { minLength: 1 }), fc.array(rule, { minLength: 1, maxLength: 6 }), fc.constantFrom('', 'Crawl-delay: 3'))
  .map(([names, rules, delay]) => [...names.map((name) => `User-agent: ${name}`), ...rules, delay].join('\n'));
const path = fc.array(fc.constantFrom(...LETTERS), { maxLength: 8 }).map((letters) => `/${letters.join('')}`);

test('files of whole groups are read as robots-parser reads them', () => {
  fc.assert(fc.property(fc.array(group, { maxLength: 4 }), path, (groups, asked) => {
    const text = groups.join('\n\n');
    const theirs = parseRobotsTxt(`${ORIGIN}/robots.txt`, text);
    const ours = readRobotsRules(text, ORIGIN, 'Karhuno/1');
    expect([ours.isAllowed(ORIGIN + asked), ours.crawlDelayMs]).toEqual([theirs.isAllowed(ORIGIN + asked, 'karhuno') ?? true, (theirs.getCrawlDelay('karhuno') ?? 0) * 1_000]);
  }), { numRuns: 3_000 });
});

test('an address of another site is none of its business', () => {
  expect(readRobotsRules('User-agent: *\nDisallow: /', ORIGIN, 'Karhuno/1').isAllowed('https://elsewhere.example/')).toBe(true);
});
