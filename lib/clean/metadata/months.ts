/**
 * Names of months, January first, as dates are written in the languages that most sources use. Croatian stays out: its June and its October
 * are other months in Polish.
 */
const MONTH_NAMES: readonly string[] = [
  'january janvier enero gennaio janeiro januari tammikuuta stycznia styczeń ledna leden januára ianuarie ocak jaanuar sausio sausis janvāris января январь січня січень студзеня студзень януари јануари қаңтар ιανουαρίου ינואר يناير جانفي جنوری जनवरी जानेवारी জানুয়ারি มกราคม ม.ค jänner janúar ιανουάριος',
  'february février febrero febbraio fevereiro helmikuuta lutego luty února februára februarie şubat veebruar vasario vasaris februāris февраля февраль лютого лютий лютага люты февруари фебруар ақпан φεβρουαρίου פברואר فبراير فيفري فروری फ़रवरी फेब्रुवारी ফেব্রুয়ারি กุมภาพันธ์ ก.พ fevrier feber febrúar φεβρουάριος फरवरी',
  'march märz mars marzo março maart mrt marts maaliskuuta marca marzec března březen marec martie március märts kovo kovas maret марта березня березень сакавіка наурыз μαρτίου מרץ مارس مارچ मार्च মার্চ มีนาคม มี.ค maerz marz mart márc μάρτιος מרס',
  'avril abril aprile huhtikuuta kwietnia kwiecień dubna duben apríla aprilie április nisan aprill balandžio balandis aprīlis апреля апрель квітня квітень красавіка април сәуір απριλίου אפריל أبريل أفريل اپریل अप्रैल एप्रिल এপ্রিল เมษายน เม.ย ápr απρίλιος ابريل إبريل',
  'mayo maggio maio mei toukokuuta maja května květen mája május mayıs gegužės maijs мая май травня травень мај мамыр μαΐου מאי مايو مئی मई मे মে พฤษภาคม พ.ค maí máj μάιος ماي',
  'june juin junio giugno junho kesäkuuta czerwca czerwiec června červen júna iunie június haziran juuni birželio birželis jūnijs июня июнь червня червень чэрвеня чэрвень юни јуни маусым ιουνίου יוני يونيو جوان جون जून জুন มิถุนายน มิ.ย jun júní ιούνιος يونيه',
  'july juli julio juillet luglio julho heinäkuuta lipca lipiec července červenec júla iulie július temmuz juuli liepos liepa jūlijs июля июль липня липень ліпеня ліпень юли јули шілде ιουλίου יולי يوليوز جويلية جولائی जुलाई जुलै জুলাই กรกฎาคม ก.ค jul júlí ιούλιος يوليو يوليه',
  'août agosto augustus augusti elokuuta sierpnia sierpień srpna srpen augusta augusztus ağustos rugpjūčio rugpjūtis augusts agustus августа серпня серпень жніўня жнівень тамыз αυγούστου אוגוסט أغسطس غشت أوت اگست अगस्त ऑगस्ट আগস্ট สิงหาคม ส.ค aout august avgust ágúst αύγουστος اغسطس',
  'september septembre septiembre settembre setembro syyskuuta września wrzesień září septembra septembrie szeptember eylül rugsėjo rugsėjis septembris setembre сентября сентябрь вересня вересень верасня верасень септември септембар қыркүйек σεπτεμβρίου ספטמבר سبتمبر شتنبر ستمبر सितंबर सप्टेंबर সেপ্টেম্বর กันยายน ก.ย setiembre septembar σεπτέμβριος सितम्बर',
  'october oktober octobre octubre ottobre outubro lokakuuta października října říjen októbra október octombrie ekim oktoober spalio spalis oktobris октября октябрь жовтня жовтень кастрычніка октомври октобар қазан οκτωβρίου אוקטובר أكتوبر اکتوبر अक्टूबर ऑक्टोबर অক্টোবর ตุลาคม ต.ค oktobar οκτώβριος اكتوبر अक्तूबर',
  'november novembre noviembre novembro marraskuuta listopada listopadu novembra noiembrie kasım lapkričio lapkritis novembris ноября ноябрь листопада лістапада ноември новембар қараша νοεμβρίου נובמבר نوفمبر نونبر نومبر नवंबर नोव्हेंबर নভেম্বর พฤศจิกายน พ.ย novembar nóvember νοέμβριος नवम्बर',
  'december dezember décembre diciembre dicembre dezembro desember joulukuuta grudnia grudzień prosince prosinec decembra decembrie aralık detsember gruodžio gruodis decembris desembre декабря декабрь грудня грудень снежня снежань декември децембар желтоқсан δεκεμβρίου דצמבר ديسمبر دجنبر دسمبر दिसंबर डिसेंबर ডিসেম্বর ธันวาคม ธ.ค decembre decembar δεκέμβριος दिसम्बर',
];
/** Letters from which on the beginning of a name is an abbreviation of it. */
const MIN_ABBREVIATION = 3;
/** Beginnings of Czech months that stand beside numbers as English words. */
const NO_ABBREVIATIONS = new Set(['pro', 'led', 'dub']);
/** Hebrew writes "in March" as one word. */
const HEBREW_IN = /^ב(?=\p{L}{3})/u;

const BY_NAME = new Map(MONTH_NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)));
const BY_ABBREVIATION = readAbbreviations();

/** Number of a month by its name or the beginning of one, 1 to 12; null if it is none. What begins several is the one with the most names. */
export function monthOf(name: string): number | null {
  const lower = name.toLowerCase().normalize('NFC').replace(HEBREW_IN, '');
  return BY_NAME.get(lower) ?? BY_ABBREVIATION.get(lower) ?? null;
}

function readAbbreviations(): Map<string, number> {
  const counts = new Map<string, number[]>();
  for (const [name, month] of BY_NAME) {
    for (let length = MIN_ABBREVIATION; length < name.length; length++) {
      const beginning = name.slice(0, length);
      const perMonth = counts.get(beginning) ?? Array.from({ length: 13 }, () => 0);
      perMonth[month]!++;
      counts.set(beginning, perMonth);
    }
  }
  return new Map([...counts].filter(([beginning]) => !NO_ABBREVIATIONS.has(beginning)).map(([beginning, perMonth]) => [beginning, perMonth.indexOf(Math.max(...perMonth))]));
}
