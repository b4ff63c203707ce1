import { monthOf } from './months.ts';

/** Days of the week, as dates are written in the languages that most sources use. */
const WEEKDAYS = new Set(`
  monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi
  vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica segunda feira
  terça quarta quinta sexta maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag
  lørdag søndag maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí
  úterý středa čtvrtek pátek neděle pondelok utorok streda štvrtok piatok nedeľa ponedjeljak utorak srijeda četvrtak petak subota nedjelja luni marți
  miercuri joi vineri sâmbătă duminică hétfő kedd szerda csütörtök péntek szombat vasárnap pazartesi salı çarşamba perşembe cuma cumartesi pazar
  pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή senin
  selasa rabu kamis jumat sabtu minggu понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа четвер пʼятниця субота
  неділя понеделник сряда четвъртък петък събота неделя יום שני שלישי רביעי חמישי שישי שבת ראשון الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
  सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์ 星期一 星期二 星期三 星期四 星期五 星期六 星期日
  月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 월요일 화요일 수요일 목요일 금요일 토요일 일요일
`.trim().split(/\s+/));
const ENGLISH_SHORT = new Set(['mon', 'tue', 'tues', 'wed', 'weds', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun']);
/** By language, as far as they were asked for. */
const shortWeekdays = new Map<string, ReadonlySet<string>>();
/** What stands with days and months in dates and beside them. */
const AROUND_DATES = new Set(['today', 'yesterday', 'heute', 'gestern', 'hier', 'aujourd', 'hui', 'hoy', 'ayer', 'oggi', 'ieri', 'hoje', 'ontem', 'сегодня', 'вчера', 'сьогодні', 'вчора', 'on', 'of', 'at', 'the', 'am', 'pm', 'um', 'uhr', 'le', 'el', 'il', 'de', 'del', 'den', 'г', 'года', 'в', 'st', 'nd', 'rd', 'th', 'gmt', 'utc']);

/** Whether all words of a text are of dates: days of the week, months and what stands with them, as they are written in the language of the page or in English. */
export function isOfDates(text: string, language: string | null): boolean {
  return wordsOf(text).every((word) => WEEKDAYS.has(word) || ENGLISH_SHORT.has(word) || AROUND_DATES.has(word) || monthOf(word, language) !== null || shortWeekdaysOf(language).has(word));
}

/** Each is a name in other languages, such as the French "Sam". */
function shortWeekdaysOf(language: string | null): ReadonlySet<string> {
  const base = /^[a-z]{2}(?![a-z])/i.exec(language ?? '')?.[0].toLowerCase() ?? 'en';
  const known = shortWeekdays.get(base);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(base, { weekday: 'short', timeZone: 'UTC' });
  // From a Monday on.
  const names = new Set(Array.from({ length: 7 }, (_, index) => format.format(Date.UTC(2024, 0, index + 1))).flatMap(wordsOf));
  shortWeekdays.set(base, names);
  return names;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}
