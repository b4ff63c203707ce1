/**
 * Beginnings of month names, January first: enough letters to be told apart, over the languages that most sources use. A beginning may be
 * that of one month only, so Croatian stays out: its June and its October are other months in Polish.
 */
const MONTH_STEMS: readonly (readonly string[])[] = [
  ['jan', 'janv', 'jaan', 'ene', 'gen', 'ian', 'янв', 'яну', 'јан', 'січ', 'студз', 'қаң', 'stycz', 'led', 'oca', 'tammi', 'saus', 'ιαν', 'يناير', 'جانفي', 'جنوری', 'ינו', 'जनव', 'জানু', 'มกร', 'ม.ค'],
  ['feb', 'fév', 'fev', 'févr', 'veeb', 'фев', 'феб', 'лют', 'ақп', 'lut', 'úno', 'şub', 'helmi', 'vasar', 'φεβ', 'فبراير', 'فيفري', 'فروری', 'פבר', 'फरव', 'फ़रव', 'फ़रव', 'ফেব্', 'กุมภ', 'ก.พ'],
  ['mar', 'mär', 'már', 'maa', 'мар', 'бер', 'сак', 'нау', 'mrt', 'bře', 'kov', 'μαρ', 'μάρ', 'مارس', 'مارچ', 'מרץ', 'מרס', 'मार्च', 'মার্চ', 'มีน', 'มี.ค'],
  ['apr', 'avr', 'abr', 'ápr', 'апр', 'квіт', 'крас', 'сәу', 'kwi', 'dub', 'nis', 'huhti', 'bal', 'απρ', 'أبريل', 'ابريل', 'إبريل', 'أفريل', 'اپریل', 'אפר', 'अप्रै', 'এপ্রি', 'เมษ', 'เม.ย'],
  ['may', 'mai', 'mag', 'maj', 'mei', 'máj', 'май', 'мая', 'мај', 'трав', 'мам', 'kvě', 'touko', 'geg', 'μαΐ', 'μάι', 'μαι', 'مايو', 'ماي', 'مئی', 'מאי', 'मई', 'মে', 'พฤษภ', 'พ.ค'],
  ['jun', 'juin', 'jún', 'jūn', 'juun', 'giu', 'iun', 'июн', 'юни', 'јун', 'черв', 'чэрв', 'мау', 'czerw', 'červn', 'červen', 'haz', 'kesä', 'birž', 'ιουν', 'ιούν', 'يونيو', 'يونيه', 'جوان', 'جون', 'יונ', 'जून', 'জুন', 'มิถุ', 'มิ.ย'],
  ['jul', 'juil', 'júl', 'jūl', 'juul', 'lug', 'iul', 'июл', 'юли', 'јул', 'лип', 'ліп', 'шіл', 'lip', 'července', 'červenec', 'tem', 'heinä', 'liep', 'ιουλ', 'ιούλ', 'يوليو', 'يوليه', 'جويلية', 'جولائی', 'יול', 'जुला', 'জুলা', 'กรกฎ', 'ก.ค'],
  ['aug', 'aoû', 'aou', 'ago', 'agu', 'авг', 'ауг', 'серп', 'жні', 'там', 'sie', 'srp', 'ağu', 'elo', 'rugp', 'αυγ', 'αύγ', 'أغسطس', 'اغسطس', 'أوت', 'اگست', 'אוג', 'अगस्', 'আগস্', 'สิงห', 'ส.ค'],
  ['sep', 'set', 'sze', 'сен', 'сеп', 'верас', 'верес', 'қыр', 'wrz', 'zář', 'eyl', 'syys', 'rugs', 'σεπ', 'سبتمبر', 'ستمبر', 'ספט', 'सितं', 'सितम्', 'সেপ্', 'กันย', 'ก.ย'],
  ['oct', 'okt', 'ott', 'out', 'окт', 'жовт', 'каст', 'қаз', 'paź', 'říj', 'eki', 'loka', 'spal', 'οκτ', 'أكتوبر', 'اكتوبر', 'اکتوبر', 'אוק', 'अक्टू', 'अक्तू', 'অক্টো', 'ตุล', 'ต.ค'],
  ['nov', 'noi', 'ноя', 'ное', 'нов', 'листоп', 'ліст', 'қар', 'lis', 'kas', 'marras', 'lapkr', 'νοε', 'νοέ', 'نوفمبر', 'نومبر', 'נוב', 'नवं', 'नवम्', 'নভে', 'พฤศจ', 'พ.ย'],
  ['dec', 'déc', 'dez', 'dic', 'des', 'det', 'дек', 'дец', 'груд', 'снеж', 'сне', 'жел', 'gru', 'pro', 'ara', 'joulu', 'gruod', 'δεκ', 'ديسمبر', 'دسمبر', 'דצמ', 'दिसं', 'दिसम्', 'ডিসে', 'ธันว', 'ธ.ค'],
];

const BY_STEM = new Map(MONTH_STEMS.flatMap((stems, index) => stems.map((stem) => [stem, index + 1] as const)));
const LONGEST_STEM = Math.max(...[...BY_STEM.keys()].map((stem) => stem.length));
const SHORTEST_STEM = Math.min(...[...BY_STEM.keys()].map((stem) => stem.length));
/** Hebrew writes "in March" as one word. */
const HEBREW_IN = /^ב(?=\p{L}{3})/u;

/** Number of a month by its name or abbreviation, 1 to 12; null if it is none. The longest stem that fits decides. */
export function monthOf(name: string): number | null {
  const lower = name.toLowerCase().replace(HEBREW_IN, '');
  for (let length = Math.min(LONGEST_STEM, lower.length); length >= SHORTEST_STEM; length--) {
    const month = BY_STEM.get(lower.slice(0, length));
    if (month !== undefined) return month;
  }
  return null;
}
