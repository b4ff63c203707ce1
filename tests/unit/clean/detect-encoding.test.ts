import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '#lib/clean/decode.ts';

const TEXTS = {
  Russian: 'Завод в Казани начнёт выпуск двигателей весной. Директор сказал, что вложит ещё два миллиарда рублей и наймёт пятьсот рабочих. Первые поставки пройдут в июне.',
  Ukrainian: 'Компанія відкриє завод у Львові наступного року. Її власник повідомив, що наймуть п’ятсот робітників, а гроші дасть європейський банк. Перші поставки будуть у червні.',
  Bulgarian: 'Компанията ще открие завод в Пловдив през следващата година. Директорът съобщи, че ще бъдат наети петстотин души и вложени десет милиона лева.',
  Serbian: 'Његов наследник биће изабран у петак, рекао је министар. Њихови производи продају се у тридесет земаља, а цене ће порасти. Ђорђе Јовановић је њен партнер.',
  Macedonian: 'Владата ќе го разгледа предлогот во петок, изјави министерот. Новата фабрика ќе вработи триста луѓе во Штип и ќе почне со работа на пролет.',
  Greek: 'Η εταιρεία θα ανοίξει νέο εργοστάσιο στη Θεσσαλονίκη τον επόμενο χρόνο. Ο διευθυντής είπε ότι θα προσληφθούν πεντακόσιοι εργαζόμενοι.',
  Hebrew: 'החברה תפתח מפעל חדש בחיפה בשנה הבאה. המנכל אמר כי יגויסו חמש מאות עובדים וכי ההשקעה תגיע לעשרה מיליון שקלים.',
  Arabic: 'ستفتتح الشركة مصنعا جديدا في القاهرة العام المقبل. وقال المدير إنها ستوظف خمسمئة عامل وتستثمر عشرة ملايين دولار في المشروع.',
  Persian: 'این شرکت سال آینده کارخانه تازه‌ای در تبریز باز می‌کند. مدیر گفت که پانصد کارگر استخدام خواهند شد و چهار میلیون پرداخت می‌شود.',
  Thai: 'บริษัทจะเปิดโรงงานแห่งใหม่ที่เชียงใหม่ในปีหน้า ผู้จัดการกล่าวว่าจะจ้างพนักงานห้าร้อยคนและลงทุนสิบล้านบาท การผลิตจะเริ่มในเดือนมิถุนายน',
  Japanese: '株式会社は来年、新しい工場を建てると発表した。社長は五百人を雇う予定だと述べ、生産は六月に始まる見込みである。',
  Chinese: '公司宣布明年在成都建设新的工厂。总经理表示将招聘五百名工人，投资一千万元，六月开始生产。',
  Traditional: '公司宣布明年在高雄建設新的工廠。總經理表示將招聘五百名工人，投資一千萬元，六月開始生產。',
  Korean: '회사는 내년에 부산에 새 공장을 연다고 발표했다. 사장은 오백 명을 고용하고 천만 원을 투자하며 유월에 생산을 시작한다고 말했다.',
  French: 'La société ouvrira l’an prochain une usine à Orléans. Le président a précisé que cinq cents salariés seront embauchés dès l’été, après les travaux.',
  German: 'Das Unternehmen eröffnet nächstes Jahr ein Werk in Köln. Der Geschäftsführer sagte, man stelle fünfhundert Leute ein; die Löhne würden erhöht.',
  Polish: 'Spółka otworzy w przyszłym roku zakład w Łodzi. Prezes powiedział, że zatrudni pięciuset pracowników, a produkcja ruszy już w czerwcu. Część pieniędzy wyłoży bank.',
  Czech: 'Společnost příští rok otevře závod v Plzni. Ředitel řekl, že přijme pět set dělníků a výroba začne v červnu. Část peněz půjčí banka z Prahy.',
  Turkish: 'Şirket gelecek yıl İzmir’de yeni bir fabrika açacak. Müdür, beş yüz işçinin işe alınacağını ve üretimin haziranda başlayacağını söyledi.',
} satisfies Record<string, string>;
type Language = keyof typeof TEXTS;

/** As a page that a few words of English stand around; what the encoding cannot hold has been replaced by what it can. */
function writtenIn(language: Language, encoding: string, head = ''): { bytes: Buffer; text: string } {
  const text = iconv.decode(iconv.encode(TEXTS[language], encoding), encoding);
  return { text, bytes: iconv.encode(`<!doctype html><html><head>${head}<title>x</title></head><body class="page news"><a href="/about">About</a><p>${text}</p></body></html>`, encoding) };
}

const UNDECLARED: [Language, string[]][] = [
  ['Russian', ['windows-1251', 'koi8-r', 'cp866', 'iso-8859-5', 'maccyrillic', 'utf-8']],
  ['Ukrainian', ['windows-1251', 'koi8-u', 'iso-8859-5', 'utf-8']],
  ['Bulgarian', ['windows-1251', 'iso-8859-5', 'cp866']],
  ['Serbian', ['windows-1251', 'iso-8859-5']],
  ['Macedonian', ['windows-1251', 'iso-8859-5']],
  ['Greek', ['windows-1253', 'iso-8859-7']],
  ['Hebrew', ['windows-1255', 'iso-8859-8']],
  ['Arabic', ['windows-1256', 'iso-8859-6']],
  ['Persian', ['windows-1256']],
  ['Thai', ['windows-874']],
  ['Japanese', ['shift_jis', 'euc-jp']],
  ['Chinese', ['gb18030', 'gbk']],
  ['Traditional', ['big5']],
  ['Korean', ['euc-kr']],
  ['French', ['windows-1252']],
  ['German', ['windows-1252']],
  ['Polish', ['iso-8859-2', 'windows-1250']],
  ['Czech', ['iso-8859-2', 'windows-1250']],
  ['Turkish', ['windows-1254']],
];

describe('text whose encoding nobody declares', () => {
  it.each(UNDECLARED.flatMap(([language, encodings]) => encodings.map((encoding) => [language, encoding] as const)))('%s in %s', (language, encoding) => {
    const { bytes, text } = writtenIn(language, encoding);
    expect(decodeBytes(bytes, 'text/html').text).toContain(text);
  });
});

describe('text whose encoding is declared wrongly', () => {
  it.each<[Language, string, string]>([
    ['Russian', 'windows-1251', 'utf-8'], ['Russian', 'windows-1251', 'iso-8859-1'], ['Russian', 'koi8-r', 'windows-1251'], ['Russian', 'cp866', 'windows-1251'],
    ['Russian', 'windows-1251', 'koi8-r'], ['Ukrainian', 'koi8-u', 'koi8-r'], ['Russian', 'utf-8', 'windows-1251'], ['French', 'utf-8', 'iso-8859-1'],
    ['French', 'windows-1252', 'utf-8'], ['Japanese', 'shift_jis', 'utf-8'], ['Japanese', 'utf-8', 'shift_jis'], ['Chinese', 'gb18030', 'utf-8'], ['Thai', 'windows-874', 'utf-8'],
  ])('%s in %s, declared %s', (language, encoding, declared) => {
    const { bytes, text } = writtenIn(language, encoding, `<meta charset="${declared}">`);
    expect(decodeBytes(bytes, null).text).toContain(text);
    expect(decodeBytes(bytes, `text/html; charset=${declared}`).text).toContain(text);
  });
});

it('takes capitals of windows-1251 for no small letters of KOI8, whatever is declared', () => {
  const text = TEXTS.Russian.toUpperCase();
  for (const declared of ['', '; charset=iso-8859-1', '; charset=koi8-r']) expect(decodeBytes(iconv.encode(`<p>${text}</p>`, 'windows-1251'), `text/html${declared}`).text).toContain(text);
});

it.each(['cp866', 'maccyrillic', 'windows-1251'])('finds the text of a page in %s among its scripts', (encoding) => {
  const { bytes, text } = writtenIn('Russian', encoding, `<meta charset="iso-8859-1"><script>${'function click(event) { return event.target; }\n'.repeat(200)}</script>`);
  expect(decodeBytes(bytes, null).text).toContain(text);
});

describe('text whose encoding is declared rightly', () => {
  it.each(UNDECLARED.flatMap(([language, encodings]) => encodings.map((encoding) => [language, encoding] as const)))('%s in %s', (language, encoding) => {
    const { bytes, text } = writtenIn(language, encoding, `<meta charset="${encoding === 'maccyrillic' ? 'x-mac-cyrillic' : encoding}">`);
    expect(decodeBytes(bytes, null).text).toContain(text);
  });

  // Capitals of the one encoding are small letters of the other; short texts and those of the South have few of the common letters.
  it.each<readonly [string, string]>([
    ...['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'].flatMap((encoding) => [TEXTS.Russian.toUpperCase(), 'ЧЕТЫРЕ ЮНЫХ ФИГУРИСТА УШЛИ СО ЛЬДА', 'Завод продан'].map((text) => [encoding, text] as const)),
    ['windows-1251', 'Фабрика ће запослити триста људи у Нишу.'], ['windows-1251', 'Ќе има ли нови избори, сè уште не се знае.'],
  ])('%s: %s', (encoding, text) => {
    const page = iconv.encode(`<title>${text}</title><h1>${text}</h1><p>${text} ${text}</p>`, encoding);
    expect(decodeBytes(page, `text/html; charset=${encoding}`).text).toBe(iconv.decode(page, encoding));
  });
});
