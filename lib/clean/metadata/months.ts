/** Names of months, January first, as dates are written in the languages that most sources use. */
const MONTH_NAMES: readonly string[] = [
  'january janvier enero gennaio janeiro januari tammikuuta stycznia styczeń ledna leden januára ianuarie ocak jaanuar sausio sausis janvāris января январь січня січень студзеня студзень януари јануари қаңтар ιανουαρίου ינואר يناير جانفي جنوری जनवरी जानेवारी জানুয়ারি มกราคม ม.ค jänner janúar ιανουάριος siječnja كانون_الثاني januar tammikuu január gener siječanj јануар xaneiro yanvar',
  'february février febrero febbraio fevereiro helmikuuta lutego luty února februára februarie şubat veebruar vasario vasaris februāris февраля февраль лютого лютий лютага люты февруари фебруар ақпан φεβρουαρίου פברואר فبراير فيفري فروری फ़रवरी फेब्रुवारी ফেব্রুয়ারি กุมภาพันธ์ ก.พ fevrier feber febrúar φεβρουάριος फरवरी veljače شباط februar februari helmikuu únor február febrer veljača shkurt febreiro fevral',
  'march märz mars marzo março maart mrt marts maaliskuuta marca marzec března březen marec martie március märts kovo kovas maret марта березня березень сакавіка наурыз μαρτίου מרץ مارس مارچ मार्च মার্চ มีนาคม มี.ค maerz marz márc μάρτιος מרס ožujka آذار maaliskuu març ožujak март сакавік',
  'avril abril aprile huhtikuuta kwietnia kwiecień dubna duben apríla aprilie április nisan aprill balandžio balandis aprīlis апреля апрель квітня квітень красавіка април сәуір απριλίου אפריל أبريل أفريل اپریل अप्रैल एप्रिल এপ্রিল เมษายน เม.ย ápr απρίλιος ابريل إبريل travnja نيسان april huhtikuu apríl travanj красавік prill aprel',
  'mayo maggio maio mei toukokuuta maja května květen mája május mayıs gegužės maijs мая май травня травень мај мамыр μαΐου מאי مايو مئی मई मे মে พฤษภาคม พ.ค maí máj μάιος ماي svibnja أيار maj toukokuu gegužė maig svibanj',
  'june juin junio giugno junho kesäkuuta czerwca czerwiec června červen júna iunie június haziran juuni birželio birželis jūnijs июня июнь червня червень чэрвеня чэрвень юни јуни маусым ιουνίου יוני يونيو جوان جون जून জুন มิถุนายน มิ.ย jun júní ιούνιος يونيه lipnja حزيران juni kesäkuu juny lipanj junij qershor xuño iyun',
  'july juli julio juillet luglio julho heinäkuuta lipca lipiec července červenec júla iulie július temmuz juuli liepos liepa jūlijs июля июль липня липень ліпеня ліпень юли јули шілде ιουλίου יולי يوليوز جويلية جولائی जुलाई जुलै জুলাই กรกฎาคม ก.ค jul júlí ιούλιος يوليو يوليه srpnja تموز heinäkuu juliol srpanj julij korrik xullo iyul',
  'août agosto augustus augusti elokuuta sierpnia sierpień srpna srpen augusta augusztus ağustos rugpjūčio rugpjūtis augusts agustus августа серпня серпень жніўня жнівень тамыз αυγούστου אוגוסט أغسطس غشت أوت اگست अगस्त ऑगस्ट আগস্ট สิงหาคม ส.ค aout august avgust ágúst αύγουστος اغسطس kolovoza آب elokuu agost kolovoz август gusht avqust',
  'september septembre septiembre settembre setembro syyskuuta września wrzesień září septembra septembrie szeptember eylül rugsėjo rugsėjis septembris setembre сентября сентябрь вересня вересень верасня верасень септември септембар қыркүйек σεπτεμβρίου ספטמבר سبتمبر شتنبر ستمبر सितंबर सप्टेंबर সেপ্টেম্বর กันยายน ก.ย setiembre septembar σεπτέμβριος सितम्बर rujna أيلول syyskuu rujan sentyabr',
  'october oktober octobre octubre ottobre outubro lokakuuta października října říjen októbra október octombrie ekim oktoober spalio spalis oktobris октября октябрь жовтня жовтень кастрычніка октомври октобар қазан οκτωβρίου אוקטובר أكتوبر اکتوبر अक्टूबर ऑक्टोबर অক্টোবর ตุลาคม ต.ค oktobar οκτώβριος اكتوبر अक्तूबर تشرين_الأول lokakuu październik кастрычнік tetor oktyabr',
  'november novembre noviembre novembro marraskuuta listopada listopadu novembra noiembrie kasım lapkričio lapkritis novembris ноября ноябрь листопада лістапада ноември новембар қараша νοεμβρίου נובמבר نوفمبر نونبر نومبر नवंबर नोव्हेंबर নভেম্বর พฤศจิกายน พ.ย novembar nóvember νοέμβριος नवम्बर studenoga studenog تشرين_الثاني marraskuu listopad studeni листопад лістапад noyabr',
  'december dezember décembre diciembre dicembre dezembro desember joulukuuta grudnia grudzień prosince prosinec decembra decembrie aralık detsember gruodžio gruodis decembris desembre декабря декабрь грудня грудень снежня снежань декември децембар желтоқсан δεκεμβρίου דצמבר ديسمبر دجنبر دسمبر दिसंबर डिसेंबर ডিসেম্বর ธันวาคม ธ.ค decembre decembar δεκέμβριος दिसम्बर prosinca كانون_الأول joulukuu prosinac decembro dekabr',
];
/** Their abbreviations that are no words of other languages. */
const ABBREVIATIONS: readonly string[] = [
  'jan janv jän jaan ene sty янв яну січ студ јан қаң ιαν ינו जन', 'feb febr fév févr fev lut şub veebr úno фев февр лют лютаг феб ақп φεβ פבר', 'mar mär mrz bře márc мар бер берез сак нау μαρ',
  'apr avr abr kwi ápr апр кві квіт сәу απρ אפר', 'may mai kvě máj май трав μαΐ μαι', 'jun cze čer čvn jún iun июн черв чэр јун ιουν', 'jul juil čvc júl iul jūl июл ліп јул шіл ιουλ',
  'aug aoû ağu авг серп жні αυγ אוג', 'sep sept eyl wrz zář szept сен сент септ сеп қыр σεπ ספט', 'oct okt ott paź říj окт жовт қаз οκτ אוק', 'nov ноя нояб ное қар νοε נוב', 'dec dez déc dic dets дек груд дец δεκ דצמ',
];
/** What is a word or another month elsewhere, such as "set" and "out", for pages of the language alone: its months from January on. */
const OF_LANGUAGES: Readonly<Record<string, string>> = {
  it: 'gen,feb,mar,apr,mag,giu,lug,ago,set,ott,nov,dic', es: 'ene,feb,mar,abr,may,jun,jul,ago,set,oct,nov,dic',
  pt: 'jan,fev,mar,abr,mai,jun,jul,ago,set,out,nov,dez', ca: 'gen,febr,març,abr,maig,juny,jul,ag,set,oct,nov,des',
  nb: 'jan,feb,mars,apr,mai,juni,juli,aug,sep,okt,nov,des', no: 'jan,feb,mars,apr,mai,juni,juli,aug,sep,okt,nov,des',
  id: 'jan,feb,mar,apr,mei,jun,jul,agu,sep,okt,nov,des', pl: 'sty,lut,mar,kwi,maj,cze,lip,sie,wrz,paź,lis,gru',
  cs: 'led,úno,bře,dub,kvě,čvn,čvc,srp,zář,říj,lis,pro', hr: 'sij,velj,ožu,tra,svi,lip,srp,kol,ruj,lis listopad listopada,stu,pro',
  tr: 'oca,şub,mar mart,nis,may,haz,tem,ağu,eyl,eki,kas,ara', fi: 'tammi,helmi,maalis,huhti,touko,kesä,heinä,elo,syys,loka,marras,joulu',
  sr: 'jan јан,feb феб,mart mar мар,apr апр,maj мај,jun јун,jul јул,avg авг,sep сеп,okt окт,nov нов,dec дец',
  bs: 'jan,feb,mart mar,apr,maj,jun,jul,avg,sep,okt,nov,dec', sl: 'jan,feb,mar,apr,maj,jun,jul,avg,sep,okt,nov,dec',
  uk: 'січ,лют,бер,кві,тра,чер,лип,сер,вер,жов,лис лист,гру', be: 'сту,лют,сак,кра,мая,чэр,ліп,жні,вер,кас,ліс,сне',
  kk: 'қаң,ақп,нау,сәу,мам,мау,шіл,там,қыр,қаз,қар,жел',
};
/** Hebrew writes "in March" as one word. */
const HEBREW_IN = /^ב(?=\p{L}{3})/u;

const OPEN = byName([...MONTH_NAMES.entries(), ...ABBREVIATIONS.entries()]);
const BY_LANGUAGE = new Map(Object.entries(OF_LANGUAGES).map(([language, names]) => [language, byName(names.split(',').entries())]));

/**
 * Number of a month by its name or an abbreviation of it, 1 to 12; null if it is none.
 * @param language of the page; left out where the text can be nothing but a date, so that what other languages use as words may be one
 */
export function monthOf(name: string, language?: string | null): number | null {
  const key = keyOf(name).replace(HEBREW_IN, '');
  const own = BY_LANGUAGE.get(language?.toLowerCase().split(/[-_]/)[0] ?? '')?.get(key);
  const foreign = language === undefined ? [...BY_LANGUAGE.values()].find((names) => names.has(key))?.get(key) : undefined;
  return own ?? OPEN.get(key) ?? foreign ?? null;
}

function byName(entries: Iterable<[number, string]>): Map<string, number> {
  return new Map([...entries].flatMap(([index, names]) => names.split(' ').map((name) => [keyOf(name), index + 1] as const)));
}

/** Arabic is written with and without the sign on its first letter, and two of its names are of two words. */
function keyOf(name: string): string {
  return name.toLowerCase().normalize('NFC').replace(/[أإآ]/g, 'ا').replace(/[\s_]+/g, '');
}
