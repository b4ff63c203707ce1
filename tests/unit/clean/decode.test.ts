import iconv from 'iconv-lite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '#lib/clean/decode.ts';

const RUSSIAN = 'Компания сообщила о покупке завода в Казани за два миллиарда рублей. Сделку закроют до конца года, сказал директор.';
const JAPANESE = '株式会社は新しい工場を建設すると発表した。生産は来年の春に始まる予定です。社長は記者会見で詳細を説明した。';
const CHINESE = '公司宣布收购一家软件企业，交易金额为两亿元。新的业务将在明年第一季度开始运营，董事会已经批准。';
const KOREAN = '회사는 새로운 공장을 건설한다고 발표했다. 생산은 내년 봄에 시작될 예정이라고 대표가 말했다.';
const FRENCH = 'La société a annoncé l’acquisition d’une usine près de Besançon ; l’opération s’achèvera à l’été, précise le président.';

function page(text: string, head = ''): string {
  return `<!doctype html><html><head>${head}<title>x</title></head><body><p>${text}</p></body></html>`;
}

describe('decodeBytes', () => {
  it.each([
    ['windows-1251', RUSSIAN], ['koi8-r', RUSSIAN], ['ibm866', RUSSIAN], ['shift_jis', JAPANESE], ['euc-jp', JAPANESE], ['gb18030', CHINESE],
    ['big5', '公司宣布收購一家軟體企業，交易金額為兩億元。'], ['euc-kr', KOREAN], ['windows-1252', FRENCH], ['utf-8', RUSSIAN],
  ])('reads %s by the header and by the declaration', (encoding, text) => {
    expect(decodeBytes(iconv.encode(page(text), encoding), `text/html; charset="${encoding}"`).text).toContain(text);
    expect(decodeBytes(iconv.encode(page(text, `<meta charset='${encoding}'>`), encoding), 'text/html').text).toContain(text);
  });

  it('reads ISO-2022-JP, which is all ASCII to look at', () => {
    expect(decodeBytes(ISO_2022_JP, 'text/html; charset=iso-2022-jp').text).toContain('日本');
  });

  it.each([['windows-1251', RUSSIAN.repeat(3)], ['koi8-r', RUSSIAN.repeat(3)], ['shift_jis', JAPANESE.repeat(3)], ['gb18030', CHINESE.repeat(3)], ['euc-kr', KOREAN.repeat(3)]])('detects %s when nobody says', (encoding, text) => {
    expect(decodeBytes(iconv.encode(page(text), encoding), null).text).toContain(text);
  });

  it.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be', 'utf8'])('obeys the mark of %s before anything else', (encoding) => {
    const bytes = iconv.encode(page(RUSSIAN), encoding, { addBOM: true });
    expect(decodeBytes(bytes, 'text/html; charset=koi8-r').text).toContain(RUSSIAN);
    expect(decodeBytes(bytes, null).text.startsWith('\uFEFF')).toBe(false);
  });

  it('knows UTF-16 without a mark by its first characters', () => {
    expect(decodeBytes(iconv.encode(page(RUSSIAN), 'utf-16le', { addBOM: false }), null).text).toContain(RUSSIAN);
  });

  it('prefers the header to the declaration', () => {
    expect(decodeBytes(iconv.encode(page(RUSSIAN, '<meta charset="koi8-r">'), 'windows-1251'), 'text/html; charset=windows-1251').text).toContain(RUSSIAN);
  });

  it.each([['shift_jis', JAPANESE], ['gbk', CHINESE], ['windows-1253', 'Η εταιρεία ανακοίνωσε την εξαγορά ενός εργοστασίου στη Θεσσαλονίκη.'], ['euc-kr', KOREAN], ['windows-1251', RUSSIAN]])('prefers a declared %s that fits to the Latin-1 that servers send unasked', (encoding, text) => {
    const bytes = iconv.encode(page(text, `<meta charset="${encoding}">`), encoding);
    for (const label of ['ISO-8859-1', 'windows-1252', 'us-ascii', 'latin1']) expect(decodeBytes(bytes, `text/html; charset=${label}`).text).toContain(text);
  });

  it('believes the header where the declaration does not fit the bytes', () => {
    const bytes = iconv.encode(page(FRENCH, '<meta charset="euc-kr">'), 'windows-1252');
    expect(decodeBytes(bytes, 'text/html; charset=ISO-8859-1').text).toContain(FRENCH);
  });

  it.each(['utf-16', 'utf-16le', 'utf-16be'])('reads what is declared as %s in the order that makes sense', (label) => {
    for (const encoding of ['utf-16le', 'utf-16be']) {
      const bytes = iconv.encode(`\n\n${page(RUSSIAN)}`, encoding, { addBOM: false });
      expect(decodeBytes(bytes, `text/html; charset=${label}`).text).toContain(RUSSIAN);
    }
    expect(decodeBytes(Buffer.from(page(RUSSIAN)), `text/html; charset=${label}`).text).toContain(RUSSIAN);
  });

  it('finds a declaration far into the head, in XML too', () => {
    const head = `<!-- ${'x'.repeat(3_000)} --><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">`;
    expect(decodeBytes(iconv.encode(page(RUSSIAN, head), 'windows-1251'), null).text).toContain(RUSSIAN);
    expect(decodeBytes(iconv.encode(`<?xml version="1.0" encoding="koi8-r"?><p>${RUSSIAN}</p>`, 'koi8-r'), null).text).toContain(RUSSIAN);
  });

  it('takes valid UTF-8 for what it is, whatever is declared, and latin1 for windows-1252', () => {
    expect(decodeBytes(Buffer.from(page(RUSSIAN)), 'text/html; charset=iso-8859-1').text).toContain(RUSSIAN);
    expect(decodeBytes(iconv.encode(page('“quoted” – 5 €'), 'windows-1252'), 'text/html; charset=iso-8859-1').text).toContain('“quoted” – 5 €');
  });

  it('keeps a UTF-8 page readable that was cut in the middle of a character', () => {
    const bytes = Buffer.from(page(RUSSIAN));
    expect(decodeBytes(bytes.subarray(0, bytes.indexOf('директор') + 1), null).text).toContain('сказал');
  });

  it('never throws, whatever the bytes and the header', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.option(fc.string()), (bytes, contentType) => {
      expect(typeof decodeBytes(bytes, contentType).text).toBe('string');
    }), { numRuns: 500 });
  }, 60_000);
});

/** `<p>日本</p>` in ISO-2022-JP, which iconv-lite cannot write. */
const ISO_2022_JP = Uint8Array.from([0x3c, 0x70, 0x3e, 0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42, 0x3c, 0x2f, 0x70, 0x3e]);
