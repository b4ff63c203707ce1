import type { Block } from '../page/blocks.ts';
import type { FeatureTable } from './feature-table.ts';
import { countSigns, type SignCounts } from './count-signs.ts';
import { addBlocks, StatsOfElements, type ElementStats } from './element-stats.ts';
import { describeShapes } from './shape-features.ts';
import { TableWriter } from './table-writer.ts';
import { coverageOf, firstWords, runsOf } from './word-runs.ts';

/** What the page as a whole tells about the kind of its main text. */
export interface PageHints {
  title: string | null;
  url: string;
  /** og:type and the types of its JSON-LD objects, lower case. */
  types: readonly string[];
  /** What it states of its text for machines: the bodies and descriptions of JSON-LD and meta tags. */
  stated: string;
}

const HEADING = /^h[1-6]$/;
const PRICE = /[$€£¥₽₹]\s?\d|\d\s?(?:[€£₽]|usd|eur|руб)/i;
/** What a sentence or a heading of a list ends with. */
const CLOSING = '.!?。:"”)';
const DATE_LIKE = /\b(?:19|20)\d{2}\b|\b\d+ (?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?) (?:ago|read)\b/i;
const LEXICONS: readonly RegExp[] = [
  /cookie|privacy|terms (?:of|and|&)|all rights reserved|©|copyright|gdpr/i,
  /subscribe|sign ?up|newsletter|log ?in|sign ?in|register|create (?:an )?account|enter your (?:e-?)?mail/i,
  /share (?:this|on|via)?\b|tweet|facebook|twitter|linkedin|pinterest|whatsapp|follow us|copy link/i,
  /read more|learn more|see (?:more|all)|view (?:all|more)|show (?:more|less)|click here|load more|shop now|get started|book (?:a|now)|contact us|add to (?:cart|bag|wish)|buy now|free trial|request a/i,
  /related|recommended|you (?:may|might) (?:also )?(?:like|be interested)|more from|trending|popular|latest (?:posts|news|articles)|recent (?:posts|comments|articles)|keep reading|up next|previous|next (?:post|article)/i,
  /comments?\b|reply|leave a|replied|posted by|likes?\b|upvote|report\b|permalink|quote\b/i,
  /^by\b|written by|author|editor|reviewed by|published|updated|last modified|min(?:ute)? read/i,
  /^(?:home|menu|search|close|skip to|back to top|toggle|navigation|categories|tags?:|filter|sort by|previous|next|table of contents|on this page)\b/i,
  /advert|sponsored|promoted|affiliate|disclosure|disclaimer/i,
  /out of stock|in stock|quantity|qty|shipping|returns?\b|sku|reviews?\b|rating|stars?\b|customer/i,
];
const TAGS: readonly string[] = ['p', 'li', 'div', 'td', 'tr', 'pre', 'blockquote', 'figcaption', 'dt', 'dd', 'summary', 'section', 'article', 'header', 'caption', 'form'];
const TYPE_HINTS: readonly RegExp[] = [/article|posting|newsarticle|report/, /product|offer/, /forum|discussion|qapage|question/, /collection|itemlist|category/, /website|organization|business|service/, /webpage/];
const URL_HINTS: readonly RegExp[] = [/blog|news|article|story|20\d\d/, /product|shop|item|\/p\//, /forum|thread|topic|question|discussion|viewtopic|t\//, /categor|collection|tag|archive|list/, /docs?\b|guide|reference|manual|api|help|wiki|learn/, /service|solution|pricing|about/];
const CLIMB = [1, 2, 3, 4, 6];
const NEIGHBOURS = [-2, -1, 1, 2];
const NO_NEIGHBOUR = [-1, -1, -1, -1];
/** So many words in a row are no coincidence. */
const STATED_RUN = 3;

interface Look {
  signs: SignCounts;
  /** Ends of sentences, as in `signs`. */
  sentences: number;
  isHeading: boolean;
  headingLevel: number;
  hasPrice: boolean;
}

export interface DescribedBlocks {
  table: FeatureTable;
  /** Of the element that each block stands in. */
  stats: ElementStats[];
}

/** One row of numbers a block: what it is, where it stands, what surrounds it, and what page it is on. */
export function describeBlocks(blocks: readonly Block[], hints: PageHints): DescribedBlocks {
  const looks = blocks.map(lookAt);
  const elements = new StatsOfElements();
  addBlocks(elements, blocks, looks);
  const stats = blocks.map(({ element }) => elements.of(element));
  const page = describePage(blocks, looks, stats, hints);
  const repeats = countRepeats(blocks);
  const shapes = describeShapes(blocks, stats);
  const [stated, titled] = [runsOf(hints.stated, STATED_RUN), runsOf(hints.title ?? '', 1)];
  const rows = new TableWriter();
  let wordsBefore = 0;
  blocks.forEach((block, index) => {
    describeText(rows, block, looks[index]!, repeats.get(block.text) ?? 1, hints.title);
    const words = firstWords(block.text);
    rows.add(coverageOf(words, stated));
    rows.add(coverageOf(words, titled));
    rows.addAll(shapes[index]!);
    describePlace(rows, index, blocks, wordsBefore, page);
    describeNeighbours(rows, index, blocks, looks, stats);
    describeAncestors(rows, stats[index]!, page);
    rows.addAll(page.features);
    wordsBefore += block.words;
  });
  return { table: rows.finish(blocks.length), stats };
}

function lookAt({ text, element }: Block): Look {
  const isHeading = HEADING.test(element.tag);
  const signs = countSigns(text);
  return { signs, sentences: signs.sentenceEnds, isHeading, headingLevel: isHeading ? Number(element.tag[1]) : 0, hasPrice: signs.digits > 0 && PRICE.test(text) };
}

function describeText(row: TableWriter, { text, words, linkWords, element }: Block, look: Look, repeats: number, title: string | null): void {
  const { signs } = look;
  const letters = Math.max(1, text.length);
  row.add(Math.log1p(words));
  row.add(words === 0 ? 0 : linkWords / words);
  row.add(letters / Math.max(1, words));
  row.add(look.sentences);
  row.add(look.sentences / Math.max(1, words));
  row.add(signs.commas / Math.max(1, words));
  row.add(signs.capitals / letters);
  row.add(signs.digits / letters);
  row.add(CLOSING.includes(text.at(-1)!) ? 1 : 0);
  row.add(look.headingLevel);
  row.add(look.hasPrice ? 1 : 0);
  row.add(signs.digits > 0 && DATE_LIKE.test(text) ? 1 : 0);
  row.add(Math.log1p(repeats - 1));
  row.add(signs.lineBreaks);
  row.add(signs.bars);
  row.add(title !== null && text === title ? 1 : 0);
  row.add(TAGS.indexOf(element.tag));
  const start = text.slice(0, 160);
  for (const lexicon of LEXICONS) row.add(lexicon.test(start) ? 1 : 0);
}

interface PageSummary {
  words: number;
  blocks: number;
  /** Index of the block of the main heading; -1 if none. */
  heading: number;
  firstLong: number;
  lastLong: number;
  /** The lowest element that holds most of the sentences. */
  core: ElementStats | null;
  features: number[];
}

function describePage(blocks: readonly Block[], looks: readonly Look[], stats: readonly ElementStats[], hints: PageHints): PageSummary {
  const words = blocks.reduce((sum, block) => sum + block.words, 0);
  const linkWords = blocks.reduce((sum, block) => sum + block.linkWords, 0);
  const long = blocks.map((block, index) => (block.words - block.linkWords >= 15 && looks[index]!.sentences > 0 ? index : -1)).filter((index) => index !== -1);
  const headings = looks.map((look, index) => (look.headingLevel === 1 ? index : -1)).filter((index) => index !== -1);
  const core = coreOf(stats, looks);
  const lower = hints.url.toLowerCase();
  const path = lower.replace(/^https?:\/\/[^/]*/, '');
  return {
    words, blocks: blocks.length, heading: headings[0] ?? -1, firstLong: long[0] ?? -1, lastLong: long.at(-1) ?? -1, core,
    features: [
      Math.log1p(words), words === 0 ? 0 : linkWords / words, Math.log1p(blocks.length), long.length / Math.max(1, blocks.length), Math.log1p(long.length), headings.length,
      Math.log1p(looks.filter((look) => look.hasPrice).length), path.split('/').filter(Boolean).length,
      core ? core.words / Math.max(1, words) : 0, core ? core.linkWords / Math.max(1, core.words) : 0, core ? core.longBlocks / Math.max(1, core.blocks) : 0,
      ...TYPE_HINTS.map((hint) => (hints.types.some((type) => hint.test(type)) ? 1 : 0)),
      ...URL_HINTS.map((hint) => (hint.test(lower) ? 1 : 0)),
    ],
  };
}

/** The lowest element that holds at least 60 % of the page's sentences. */
function coreOf(stats: readonly ElementStats[], looks: readonly Look[]): ElementStats | null {
  const total = looks.reduce((sum, look) => sum + look.sentences, 0);
  let best: ElementStats | null = null;
  const seen = new Set<ElementStats>();
  for (const start of stats) {
    for (let entry: ElementStats | null = start; entry && !seen.has(entry); entry = entry.parent) {
      seen.add(entry);
      if (entry.sentences >= total * 0.6 && (best === null || entry.level > best.level)) best = entry;
    }
  }
  return best;
}

function describePlace(row: TableWriter, index: number, blocks: readonly Block[], wordsBefore: number, page: PageSummary): void {
  const last = Math.max(1, blocks.length - 1);
  row.add(index / last);
  row.add(wordsBefore / Math.max(1, page.words));
  row.add(Math.min(50, index));
  row.add(Math.min(50, last - index));
  row.add(page.heading === -1 ? -99 : Math.max(-50, Math.min(200, index - page.heading)));
  row.add(page.firstLong === -1 ? -99 : Math.max(-50, Math.min(200, index - page.firstLong)));
  row.add(page.lastLong === -1 ? -99 : Math.max(-50, Math.min(200, page.lastLong - index)));
}

function describeNeighbours(row: TableWriter, index: number, blocks: readonly Block[], looks: readonly Look[], stats: readonly ElementStats[]): void {
  for (const offset of NEIGHBOURS) {
    const block = blocks[index + offset];
    if (!block) {
      row.addAll(NO_NEIGHBOUR);
      continue;
    }
    row.add(Math.log1p(block.words));
    row.add(block.linkWords / Math.max(1, block.words));
    row.add(looks[index + offset]!.isHeading ? 1 : 0);
    row.add(stats[index + offset]!.parent === stats[index]!.parent ? 1 : 0);
  }
  let words = 0;
  let linkWords = 0;
  let sentences = 0;
  for (let near = Math.max(0, index - 4); near <= Math.min(blocks.length - 1, index + 4); near++) {
    words += blocks[near]!.words;
    linkWords += blocks[near]!.linkWords;
    sentences += looks[near]!.sentences;
  }
  row.add(Math.log1p(words));
  row.add(linkWords / Math.max(1, words));
  row.add(sentences);
  let heading = index;
  while (heading >= 0 && index - heading < 60 && !looks[heading]!.isHeading) heading--;
  const above = heading >= 0 && looks[heading]!.isHeading ? blocks[heading]! : null;
  row.add(above ? index - heading : 99);
  row.add(above ? looks[heading]!.headingLevel : 0);
  row.add(above && LEXICONS[4]!.test(above.text) ? 1 : 0);
  row.add(above && LEXICONS[5]!.test(above.text) ? 1 : 0);
}

function describeAncestors(row: TableWriter, own: ElementStats, page: PageSummary): void {
  row.add(own.level);
  let entry: ElementStats = own;
  let climbed = 0;
  for (const height of CLIMB) {
    for (; climbed < height && entry.parent; climbed++) entry = entry.parent;
    row.add(entry.words / Math.max(1, page.words));
    row.add(entry.linkWords / Math.max(1, entry.words));
    row.add(Math.log1p(entry.words / entry.blocks));
    row.add(entry.longBlocks / entry.blocks);
    row.add(entry.headings / entry.blocks);
    row.add(entry.sentences / Math.max(1, entry.words));
    row.add(Math.log1p(entry.twins));
  }
  let twins = 1;
  let columnWords = 0;
  let columnLinks = 0;
  let inCore = 0;
  let columnSentences = 0;
  for (let ancestor: ElementStats | null = own; ancestor; ancestor = ancestor.parent) {
    if (ancestor === page.core) inCore = 1;
    if (ancestor.parent === page.core && page.core) {
      columnWords = ancestor.words / Math.max(1, page.core.words);
      columnLinks = ancestor.linkWords / Math.max(1, ancestor.words);
      columnSentences = ancestor.sentences / Math.max(1, page.core.sentences);
    }
    if (ancestor.words * 2 < page.words) twins = Math.max(twins, ancestor.twins);
  }
  row.add(Math.log1p(twins));
  row.add(inCore);
  row.add(columnWords);
  row.add(columnLinks);
  row.add(columnSentences);
  row.addAll(own.distances);
}

function countRepeats(blocks: readonly Block[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
