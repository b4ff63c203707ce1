import type { Block } from '../page/blocks.ts';
import type { PageElement } from '../page/node.ts';
import { first, isOfUpdate, MAX_DATE_LINE, readOwn, type Read } from './dating.ts';
import { isInOthersBox } from './others-box.ts';
import type { ReadDate } from './parse-date.ts';

/** How far from the headline a date line may stand, in blocks. */
const ABOVE_HEADING = 6;
const BELOW_HEADING = 12;
/** A line that says little but a date may stand anywhere in the first half of the page. */
const BARE_DATE_LINE = 40;
/** One that says what the date means may stand anywhere. */
const LABELLED_DATE_LINE = 60;
const PUBLISHED = /^(?:published|posted|started by [^,]{1,40},|опубликовано|veröffentlicht|publié|publicado|pubblicato|gepubliceerd)(?: on)?(?!\p{L})(?!.*(?:update|modif))/iu;
/** Lines whose date is of something else: a period of account, a life, a picture, a right. */
const OF_OTHERS = /©|(?<!\p{L})(?:quarter|(?:months?|years?|weeks?|period) end(?:ed|ing)|ended|ending|as (?:of|at)|effective|valid|founded|established|since|born|died|photo|image|picture|credit|file|copyright|deadline|expires?|stichtag|gegründet|geboren|foto|bild|gültig|fondée?|né|née|depuis|fundad[ao]|nacid[oa]|desde|основан[аоы]?|родил(?:ся|ась)|фото|по состоянию на)(?!\p{L})/iu;
/** Within a paragraph, what an article says of its own beginnings. */
const ORIGINALLY = /\boriginally (?:published|posted|appeared|ran)(?: here)?(?: on| in)? (?=\p{L}|\d)(.{6,40})/iu;
const MAX_PARAGRAPH = 600;
/** The same, where a month is all that is said. */
const MONTH_ALONE = /^[^\d:]{4,20}:\s*(\p{L}{3,12})\.?\s+((?:19|20)\d{2})$/u;
const LABEL = /^(?:posted|published|(?:last |page )?(?:updated|modified|reviewed)|опубликовано|обновлено|veröffentlicht|publié|publicado)/i;

/** A short line with a date close to the headline; one that speaks of an update only where there is no other. */
export function fromLinesNear(blocks: readonly Block[], read: Read): ReadDate | null {
  const heading = Math.max(0, blocks.findIndex(({ element }) => isInHeading(element)));
  const near = [...blocks.slice(heading, heading + BELOW_HEADING), ...blocks.slice(Math.max(0, heading - ABOVE_HEADING), heading).reverse()];
  return fromLines(near.filter(({ text }) => text.length <= MAX_DATE_LINE), read);
}

/** A bare date above the middle of the page, or a line anywhere that says what its date means. */
export function fromLinesAfar(blocks: readonly Block[], read: Read): ReadDate | null {
  const bare = blocks.slice(0, Math.ceil(blocks.length / 2)).filter(({ text }) => text.length <= BARE_DATE_LINE);
  return fromLines([...bare, ...blocks.filter(({ text }) => text.length <= LABELLED_DATE_LINE && LABEL.test(text)), ...onlyBare(blocks, read)], read);
}

/** The date of a line close to the headline that says little else and does not speak of an update. */
export function fromBareLines(blocks: readonly Block[], read: Read): ReadDate | null {
  const heading = blocks.findIndex(({ element }) => isInHeading(element));
  if (heading === -1) return null;
  const near = blocks.slice(heading, heading + BELOW_HEADING);
  return first(near.filter(({ text, element }) => element.tag !== 'tr' && text.length <= BARE_DATE_LINE && /\d{4}/.test(text) && !isOfUpdate(text) && !PUBLISHED.test(text) && !OF_OTHERS.test(text) && !isInOthersBox(element)).map(({ text }) => () => read(text)));
}

/** The date of a line that names it as the one of publication, wherever it stands but with other pages; none where several name several days. */
export function fromPublishedLines(blocks: readonly Block[], read: Read): ReadDate | null {
  const lines = blocks.filter(({ text, element }) => text.length <= LABELLED_DATE_LINE && PUBLISHED.test(text) && !isInOthersBox(element));
  const beginnings = blocks.filter(({ text, element }) => text.length <= MAX_PARAGRAPH && ORIGINALLY.test(text) && !isInOthersBox(element));
  const dates = [...lines.map(({ text }) => read(text)), ...beginnings.map(({ text }) => read(ORIGINALLY.exec(text)?.[1]))].filter((date) => date !== null);
  return new Set(dates.map(({ day }) => day)).size === 1 ? dates[0]! : null;
}

/** The first day of the month that a line names as the one of publication or change, where nothing tells the day. */
export function fromMonthLines(blocks: readonly Block[], read: Read): ReadDate | null {
  const months = blocks.filter(({ text }) => text.length <= LABELLED_DATE_LINE && LABEL.test(text)).map(({ text }) => MONTH_ALONE.exec(text)).filter((match) => match !== null);
  return first(months.map(([, month, year]) => () => read(`1 ${month} ${year}`)));
}

/** Of short lines below the middle those of one day are believed: several belong to other pages. */
function onlyBare(blocks: readonly Block[], read: Read): Block[] {
  const dated = blocks.filter(({ text }) => text.length <= BARE_DATE_LINE && /\d{4}/.test(text) && !isOfUpdate(text) && !OF_OTHERS.test(text) && read(text) !== null);
  return new Set(dated.map(({ text }) => read(text)?.day)).size === 1 ? dated : [];
}

function fromLines(lines: readonly Block[], read: Read): ReadDate | null {
  const own = lines.filter(({ text }) => !OF_OTHERS.test(text));
  const sorted = [...own.filter(({ text }) => !isOfUpdate(text)), ...own.filter(({ text }) => isOfUpdate(text))];
  return first(sorted.map(({ text }) => () => (/\d{4}/.test(text) ? readOwn(text, read) : null)));
}

function isInHeading(element: PageElement): boolean {
  return element.tag === 'h1' || element.parent?.tag === 'h1';
}
