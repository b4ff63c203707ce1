/** Beginnings of month names, January first: enough letters to be told apart, over the languages that most sources use. */
const MONTH_STEMS: readonly (readonly string[])[] = [
  ['jan', 'janv', 'ene', 'gen', 'янв', 'січ', 'stycz', 'led', 'oca', 'tammi'],
  ['feb', 'fév', 'fev', 'févr', 'фев', 'лют', 'lut', 'úno', 'şub', 'helmi'],
  ['mar', 'mär', 'maa', 'мар', 'бер', 'mrt', 'bře'],
  ['apr', 'avr', 'abr', 'апр', 'квіт', 'kwi', 'dub', 'nis', 'huhti'],
  ['may', 'mai', 'mag', 'maj', 'mei', 'май', 'мая', 'трав', 'kvě', 'touko'],
  ['jun', 'juin', 'giu', 'июн', 'черв', 'czerw', 'červn', 'haz', 'kesä'],
  ['jul', 'juil', 'lug', 'июл', 'лип', 'lip', 'července', 'tem', 'heinä'],
  ['aug', 'aoû', 'aou', 'ago', 'авг', 'серп', 'sie', 'srp', 'ağu', 'elo'],
  ['sep', 'set', 'сен', 'верес', 'wrz', 'zář', 'eyl', 'syys'],
  ['oct', 'okt', 'ott', 'out', 'окт', 'жовт', 'paź', 'říj', 'eki', 'loka'],
  ['nov', 'ноя', 'листоп', 'lis', 'kas', 'marras'],
  ['dec', 'déc', 'dez', 'dic', 'des', 'дек', 'груд', 'gru', 'pro', 'ara', 'joulu'],
];

const BY_STEM = new Map(MONTH_STEMS.flatMap((stems, index) => stems.map((stem) => [stem, index + 1] as const)));

/** Number of a month by its name or abbreviation, 1 to 12; null if it is none. The longest stem that fits decides. */
export function monthOf(name: string): number | null {
  const lower = name.toLowerCase();
  for (let length = Math.min(9, lower.length); length >= 3; length--) {
    const month = BY_STEM.get(lower.slice(0, length));
    if (month !== undefined) return month;
  }
  return null;
}
