import { describe, expect, test } from 'vitest';
import { readRobotsRules } from '#lib/net/robots-rules.ts';

/** The behaviours that RFC 9309 and the checks of Google's parser name, in cases of our own. The crawler is called FooBot. */
const ORIGIN = 'https://foo.bar';
const allows = (text: string, path: string): boolean => readRobotsRules(text, ORIGIN, 'FooBot/1.0').isAllowed(new URL(path, ORIGIN).href);
const X = '/x/page';

describe('lines', () => {
  test.each<[string, string, boolean]>([
    ['a full group', 'user-agent: FooBot\ndisallow: /', false],
    ['unknown names', 'foo: FooBot\nbar: /', true],
    ['no colon at all is no group for certain', 'user-agent FooBot\nallow /', true],
    ['names in capitals', 'USER-AGENT: FooBot\nALLOW: /x/\nDISALLOW: /', true],
    ['names in mixed letters', 'uSeR-aGeNt: FooBot\nAlLoW: /x/\ndIsAlLoW: /', true],
    ['spaces around the colon', 'user-agent : FooBot\ndisallow : /', false],
    ['tabs', '\tuser-agent:\tFooBot\n\tdisallow:\t/', false],
    ['CR LF', 'user-agent: FooBot\r\ndisallow: /\r\n', false],
    ['a rule before any group', 'disallow: /\nuser-agent: FooBot\nallow: /', true],
    ['a comment in a line', 'user-agent: FooBot # us\ndisallow: /x # that', false],
    ['nothing but a comment', '# user-agent: FooBot\n# disallow: /', true],
    ['no end of line at the end', 'user-agent: FooBot\ndisallow: /x', false],
  ])('%s', (_, text, allowed) => expect(allows(text, X)).toBe(allowed));
});

describe('groups', () => {
  const several = 'allow: /foo/bar/\n\nuser-agent: FooBot\ndisallow: /\nallow: /x/\nuser-agent: BarBot\ndisallow: /\nallow: /y/\n\n\nallow: /w/\nuser-agent: BazBot\n\nuser-agent: FooBot\nallow: /z/\ndisallow: /';
  test.each<[string, boolean]>([['/x/b', true], ['/z/d', true], ['/y/c', false], ['/w/a', false], ['/foo/bar/', false]])('all groups of one name count together: %s', (path, allowed) => {
    expect(allows(several, path)).toBe(allowed);
  });

  test.each<[string, string, boolean]>([
    ['the name in other letters', 'User-Agent: FOOBOT\nDisallow: /', false],
    ['the name before a version', 'user-agent: FooBot/2.1\ndisallow: /', false],
    ['the name before a word', 'user-agent: FOOBOT robot\ndisallow: /', false],
    ['the name before a star', 'user-agent: foobot*\ndisallow: /', false],
    ['a longer name', 'user-agent: foobot-news\ndisallow: /', true],
    ['the general group alone', 'user-agent: *\ndisallow: /', false],
    ['the general group after our own', 'user-agent: FooBot\nallow: /\nuser-agent: *\ndisallow: /', true],
    ['the general group before our own', 'user-agent: *\nallow: /\nuser-agent: FooBot\ndisallow: /', false],
    ['an empty group of our own frees us from the general one', 'user-agent: FooBot\ndisallow:\nuser-agent: *\ndisallow: /', true],
    ['groups of others alone', 'user-agent: a\ndisallow: /\nuser-agent: b\ndisallow: /', true],
    ['no group at all', '', true],
    ['a sitemap between names', 'user-agent: FooBot\nsitemap: https://foo.bar/s.xml\nuser-agent: *\ndisallow: /', false],
    ['a rule between names', 'user-agent: FooBot\nallow: /y\nuser-agent: BarBot\ndisallow: /', true],
  ])('%s', (_, text, allowed) => expect(allows(text, X)).toBe(allowed));
});

describe('the longest rule', () => {
  const rule = (...lines: string[]): string => `user-agent: FooBot\n${lines.join('\n')}`;
  test.each<[string[], string, boolean]>([
    [['disallow: /x/page.html', 'allow: /x/'], '/x/page.html', false],
    [['allow: /x/page.html', 'disallow: /x/'], '/x/page.html', true],
    [['allow: /x/page.html', 'disallow: /x/'], '/x/', false],
    [['disallow: ', 'allow: '], '/x/page.html', true],
    [['disallow: /', 'allow: /'], '/x/page.html', true],
    [['disallow: /x', 'allow: /x/'], '/x', false],
    [['disallow: /x', 'allow: /x/'], '/x/', true],
    [['disallow: /x/page.html', 'allow: /x/page.html'], '/x/page.html', true],
    [['allow: /page', 'disallow: /*.html'], '/page.html', false],
    [['allow: /page', 'disallow: /*.html'], '/page', true],
    [['allow: /x/page.', 'disallow: /*.html'], '/x/page.html', true],
    [['allow: /p', 'disallow: /'], '/page', true],
    [['allow: /folder', 'disallow: /folder'], '/folder/page', true],
    [['allow: /page', 'disallow: /*.htm'], '/page.htm', false],
    [['allow: /$', 'disallow: /'], '/', true],
    [['allow: /$', 'disallow: /'], '/page.html', false],
    [['disallow: /foo/*/qux'], '/foo/bar/qux', false],
    [['disallow: /foo/*/qux'], '/foo/bar/baz', true],
    [['disallow: /foo/bar$'], '/foo/bar', false],
    [['disallow: /foo/bar$'], '/foo/bar/qux', true],
    [['disallow: /foo/bar$'], '/foo/barqux', true],
    [['disallow: /A'], '/a', true],
  ])('%j: %s', (lines, path, allowed) => expect(allows(rule(...lines), path)).toBe(allowed));

  test.each<[string, string, boolean]>([
    ['/fish', '/fish', true], ['/fish', '/fish.html', true], ['/fish', '/fish/salmon.html', true], ['/fish', '/fishheads/yummy.html', true], ['/fish', '/fish.html?id=anything', true],
    ['/fish', '/Fish.asp', false], ['/fish', '/catfish', false], ['/fish', '/?id=fish', false], ['/fish*', '/fish', true], ['/fish*', '/catfish', false],
    ['/fish/', '/fish/salmon', true], ['/fish/', '/fish', false], ['/fish/', '/fish.html', false],
    ['/*.php', '/filename.php', true], ['/*.php', '/folder/any.php.file.html', true], ['/*.php', '/filename.php?parameters', true], ['/*.php', '/windows.PHP', false],
    ['/*.php$', '/filename.php', true], ['/*.php$', '/filename.php?parameters', false], ['/*.php$', '/filename.php/', false], ['/*.php$', '/filename.php5', false],
    ['/fish*.php', '/fish.php', true], ['/fish*.php', '/fishheads/catfish.php?parameters', true], ['/fish*.php', '/Fish.PHP', false],
  ])('%s matches %s: %s', (pattern, path, matches) => expect(allows(rule('disallow: /', `allow: ${pattern}`), path)).toBe(matches));
});

describe('letters', () => {
  test.each<[string, string, boolean]>([
    ['/foo/bar?qux=taz&baz=http://foo.bar?tar&par', '/foo/bar?qux=taz&baz=http://foo.bar?tar&par', true],
    ['/foo/bar/ツ', '/foo/bar/%E3%83%84', true],
    ['/foo/bar/%E3%83%84', '/foo/bar/%E3%83%84', true],
    ['/foo/bar/%E3%83%84', '/foo/bar/ツ', true],
    ['/a%3cd.html', '/a%3Cd.html', true],
    ['/foo/bar/baz', '/foo/bar/%62%61%7A', true], ['/foo/bar/%62%61%7A', '/foo/bar/baz', true], ['/~joe/', '/%7ejoe/x', true], ['/%7Ejoe/', '/~joe/x', true],
    ['/a%2Ab', '/a*b', true], ['/a%2Ab', '/axb', false], ['/a%24', '/a$', true], ['/a%24', '/a', false], ['/a$b', '/a%24b', true], ['/a*b', '/a%2Ab', true],
    ['/a b', '/a%20b', true], ['/x"y', '/x"y', true], ['/x{y}', '/x{y}', true], ['/x<y>`', '/x<y>`', true], ["/x?q='a'", "/x?q='a'", true], ['/x?q={a}', '/x?q={a}', true], ['/a%7Cb', '/a|b', true],
    ['/a%2Fb', '/a/b', false], ['/q?a=b:c', '/q?a=b%3Ac', false],
  ])('%s matches %s: %s', (pattern, path, matches) => expect(allows(`user-agent: FooBot\ndisallow: /\nallow: ${pattern}`, path)).toBe(matches));

  test.each([['whole', '\uFEFF', false], ['cut short', '\uFFFD', true]])('a byte order mark that is %s', (_, mark, allowed) => {
    expect(allows(`${mark}user-agent: FooBot\ndisallow: /`, X)).toBe(allowed);
  });
});
