import { isCommonWord } from './is-common-word.ts';
import { AUTHORITIES, GIVEN_NAMES, PLACES, PRODUCTS } from './name-lists.ts';
import { LEGAL_SUFFIX, NAME_TAIL } from './name-shapes.ts';

export type NameKind = 'company' | 'product' | 'person' | 'other';

export interface NamePlace {
  /** Without legal form. */
  name: string;
  /** As written, legal form included. */
  raw: string;
  /** The text on both sides of it. */
  before: string;
  after: string;
  /** Words of people's names that the document has given in full. */
  people: ReadonlySet<string>;
}

const HONORIFIC = /^(?:mr|mrs|ms|dr|sir|sen|rep|gov|prof|judge|justice|lord|king|queen|prince|princess|pope|saint)$/i;
const OFFICE = /\b(?:Governor|Senator|Judge|Justice|Minister|Secretary|Mayor|President|Prime)\b/;
const ROLE_BEFORE = /\b(?:CEO|CFO|COO|CTO|CIO|chief|officer|executive|president|chairman|chairwoman|chair|director|founder|co-founder|cofounder|billionaire|investor|analyst|boss|veteran|mogul|tycoon|magnate|heir|lawyer|judge|justice|minister|senator|rep\.?|sen\.?|gov\.?|mr\.?|ms\.?|mrs\.?|dr\.?|sir|exec|head|actor|actress|singer|rapper|star|athlete|coach|author|reporter|journalist|streamer)[,:]?\s$/i;
/** "Maria Stern, chief executive": the person; "Kestrel Motors chief executive": the company. */
const ROLE_AFTER = /^(?:,\s|\s(?:as|is|was|named|appointed)\s(?:named\s|appointed\s)?(?:as\s)?)(?:its|the|their|new|interim|former)?\s?(?:CEO|CFO|COO|CTO|chief\s\w+(?:\sofficer)?|president|chairman|chairwoman|chair|director|head|vice|senior|executive|general|managing)\b/i;
const PERSON_AFTER = /^(?:,?\swho\b|,\s\d\d\b|,\s(?:set|poised|due)\sto\s|,\s(?:the|a|an)\s(?:\S+\s)?\d\d-year-old|\s(?:will\s|to\s|is\s|has\s)?(?:step(?:s|ped|ping)?\s(?:down|aside|back)|resign(?:s|ed)?|retir(?:e|es|ed|ing)|set\sto\ssucceed|succeeds?|leaves\s(?:at|as|after|the)|joins\s.{1,40}\sas|said\s(?:he|she)\b))/i;
/** Public bodies, laws, places and occasions are no companies. */
const PUBLIC_BODY = /\b(?:Commission|Department|Administration|Agency|Bureau|Ministry|Authority|Attorney|General Assembly|Court|County|City|Council|Committee|Senate|Parliament|Police|University|College|School|Government|Reserve|Republic|States?|Postal Service|Patent Office|U\.?S\.? Securities|Supreme|Federal|Airport|Act|Bill|Valley|Lake|Island|Stadium|Summit|Conference|Festival|Awards?|Awareness|Week|Day|Association|Federation|Olympics|Championship|Hospitality Association)\b(?!\s(?:Street|Farm|Bank|Bancorp|Brands|National|Electric|One))/;
const PUBLIC_AFTER = /^(?:['’]s)?\s(?:\p{Ll}+\s){0,2}(?:authority|council|government|police|university|court|county|state|prosecutors?|regulators?|residents?|lawmakers?|mayor|officials?)\b/u;
/** "Palworld update", "Cyberpunk 2077", "Subnautica 2": what is versioned and patched is a product. */
const PRODUCT_AFTER = /^(?:\s(?:[2-9]|2077|[IVX]{2,4}|\d+\.\d[\d.]*)(?![\d,%.-]|\s(?:million|billion|percent|new|more|\p{L}+s\b))|\s(?:DLC|[Uu]pdates?|[Pp]atch|[Bb]eta|[Gg]ame\b|[Aa]pp\b|[Tt]railer|[Cc]haracter|[Rr]emake|[Rr]emaster(?:ed)?|[Ee]dition|[Mm]ovie|[Ff]ilm|[Aa]lbum|[Ss]eason|[Ff]irmware|[Ss]equel|[Ss]eries [XS]\b|[Ss]neakers|[Aa]ttacks?|[Mm]alware|[Tt]rojan|[Rr]ansomware|[Bb]otnet|[Vv]accine|[Cc]andy|[Ss]cheme|[Oo]utbreak))/u;
const PLACE_BEFORE = /(?<!\b(?:stakes?|invest\w*|shares|investors|based|shareholders|holding|funding|round|million|billion|interest|trust)\s)\b(?:in|near|outside|across|throughout|downtown)\s$/i;
/** After a place the sentence ends or goes on; after a company in this position comes a noun: "in Anthropic class action". */
const PLACE_AFTER = /^(?:[.,;:)]|$|\s(?:for|as|on|to|after|and|with|by|that|where|from|at|is|was|will|has|over|amid|this|next|last)\b)/i;

/** What a name stands for, judged by its words and by what stands beside it. */
export function judgeName({ name, raw, before, after, people }: NamePlace): NameKind {
  const lower = name.toLowerCase().replace(/(?<=\p{L}{2})\.$/u, '');
  const parts = lower.split(/\s+/);
  // "Texas AG" is an attorney general, not a stock corporation.
  if (LEGAL_SUFFIX.test(raw) && !PLACES.has(lower)) return 'company';
  if (parts.every((part) => PLACES.has(part) || AUTHORITIES.has(part) || HONORIFIC.test(part)) || AUTHORITIES.has(lower) || PLACES.has(lower)) return 'other';
  // "N.J.", "U.K.": a state.
  if (/^\p{Lu}\.\p{Lu}\.?$/u.test(name)) return 'other';
  // "VCs", "SUVs": several of a kind.
  if (/^\p{Lu}{2,}s$/u.test(name)) return 'other';
  if (PUBLIC_BODY.test(name) || PUBLIC_AFTER.test(after)) return 'other';
  if (PRODUCTS.has(parts[0]!)) return 'product';
  if (isPerson(name, before, after) || parts.every((part) => people.has(part))) return 'person';
  if (parts.every((part) => isCommonWord(part)) && !isOwnName(name, after)) return 'other';
  if (PRODUCT_AFTER.test(after)) return 'product';
  if (PLACE_BEFORE.test(before) && PLACE_AFTER.test(after) && !NAME_TAIL.test(name.split(' ').at(-1)!)) return 'other';
  return 'company';
}

/** Whether the name is a person's, by a given name, a role or what follows it. */
export function isPerson(name: string, before: string, after: string): boolean {
  const parts = name.split(/\s+/);
  if (NAME_TAIL.test(parts.at(-1)!) || /[&\d]/.test(name) || /['’]s$/.test(name)) return false;
  if (HONORIFIC.test(parts[0]!) && parts.length > 1) return true;
  if (OFFICE.test(name) && parts.some((part) => GIVEN_NAMES.has(part.toLowerCase()))) return true;
  if (parts.length <= 4 && GIVEN_NAMES.has(parts[0]!.toLowerCase())) return true;
  if (parts.length <= 3 && ROLE_BEFORE.test(before)) return true;
  return parts.length >= 2 && parts.length <= 3 && (ROLE_AFTER.test(after) || PERSON_AFTER.test(after));
}

/** A name of common words is one if it ends as companies do, or if a single word has capitals inside. */
function isOwnName(name: string, after: string): boolean {
  if (name.includes(' ')) return NAME_TAIL.test(name.split(' ').at(-1)!) || /^\s\((?:NYSE|NASDAQ|LSE|ASX|TSX)\b/i.test(after);
  return /^(?:\p{Lu}{2,5}|\p{Lu}\p{Ll}+\p{Lu}\p{L}+)$/u.test(name);
}
