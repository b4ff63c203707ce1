import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { countTokens, wordF1 } from './word-f1.ts';
import type { Extracted } from './extracted.ts';
import { listPeers, runPeer } from './peers.ts';
import { readTruth, type TruthPage } from './truth.ts';

interface Tally {
  pages: number;
  f1: number;
  titles: number;
  titlesRight: number;
  /** Titles that are the same letter by letter, white space apart. */
  titlesExact: number;
  /** Titles of which one holds the other whole. */
  titlesNear: number;
  dates: number;
  datesRight: number;
  authors: number;
  authorsRight: number;
}

const { values } = parseArgs({ options: { out: { type: 'string', multiple: true }, truth: { type: 'string', default: '../shared/data/extraction' }, misses: { type: 'string' }, baseline: { type: 'boolean', default: false }, peers: { type: 'string' }, part: { type: 'string', default: 'all' } } });
if (!values.out || !existsSync(values.truth)) {
  console.error('Usage: score.ts --out FILE [--out FILE …] [--truth DIR] [--misses title|date|text] [--baseline | --peers DIR] [--part all|tuned|held]; the truth is the WCXB development split, DIR holds an installation of jsdom and defuddle.');
  process.exit(2);
}
const truth = readTruth(values.truth).filter(({ fold }) => values.part === 'all' || (fold === 2) === (values.part === 'held'));
for (const path of values.out) report(path, JSON.parse(readFileSync(path, 'utf8')) as Record<string, Extracted>);
if (values.baseline || values.peers !== undefined) {
  for (const peer of await listPeers(values.peers ?? null)) {
    const { found, failed, cpuMsPerPage } = await runPeer(peer, truth, values.truth);
    report(`${peer.name}: ${cpuMsPerPage.toFixed(1)} ms of processor a page, ${failed} failed`, found);
  }
}

function report(name: string, found: Record<string, Extracted>): void {
  const tallies = new Map<string, Tally>();
  for (const page of truth) {
    const result = found[page.id] ?? { title: null, author: null, published: null, text: '' };
    const f1 = wordF1(countTokens(result.text), countTokens(page.text));
    const right = { exact: oneLine(result.title) === oneLine(page.title), title: sameTitle(result.title, page.title), near: nearTitle(result.title, page.title), date: sameDay(result.published, page.published), author: sameName(result.author, page.author) };
    for (const group of ['all', page.fold === 2 ? 'held out' : 'tuned on', page.pageType, ...(page.fold === 2 ? [`held ${page.pageType}`] : [])]) add(tallies, group, page, f1, right);
    printMiss(page, result, f1, right);
  }
  console.log(`\n${name}\ngroup                  pages     F1   exact  titles    near    dates  authors`);
  for (const [group, tally] of [...tallies].toSorted()) {
    console.log(`${group.padEnd(20)}${String(tally.pages).padStart(8)}  ${(tally.f1 / tally.pages).toFixed(4)}${share(tally.titlesExact, tally.titles)}${share(tally.titlesRight, tally.titles)}${share(tally.titlesNear, tally.titles)}${share(tally.datesRight, tally.dates)}${share(tally.authorsRight, tally.authors)}`);
  }
}

function add(tallies: Map<string, Tally>, group: string, page: TruthPage, f1: number, right: { exact: boolean; title: boolean; near: boolean; date: boolean; author: boolean }): void {
  const tally = tallies.get(group) ?? { pages: 0, f1: 0, titles: 0, titlesRight: 0, titlesExact: 0, titlesNear: 0, dates: 0, datesRight: 0, authors: 0, authorsRight: 0 };
  tallies.set(group, tally);
  tally.pages++;
  tally.f1 += f1;
  if (page.title) tally.titles++;
  if (page.title && right.title) tally.titlesRight++;
  if (page.title && right.exact) tally.titlesExact++;
  if (page.title && right.near) tally.titlesNear++;
  if (page.published) tally.dates++;
  if (page.published && right.date) tally.datesRight++;
  if (page.author) tally.authors++;
  if (page.author && right.author) tally.authorsRight++;
}

function printMiss(page: TruthPage, result: Extracted, f1: number, right: { title: boolean; date: boolean }): void {
  if (values.misses === 'title' && page.title && !right.title) console.log(`${page.id} ${page.pageType}\n  truth ${page.title}\n  found ${result.title}`);
  if (values.misses === 'date' && page.published && !right.date) console.log(`${page.id} ${page.pageType} truth ${page.published} found ${result.published} ${page.url}`);
  if (values.misses === 'text' && f1 < 0.6) console.log(`${page.id} ${page.pageType} F1 ${f1.toFixed(3)} words ${countTokens(result.text).size} of ${countTokens(page.text).size} ${page.url}`);
}

/** Right if letters and digits are the same; nothing is forgiven. */
function sameTitle(found: string | null, truth: string | null): boolean {
  return letters(found) === letters(truth);
}

/** One title holds the other, or four fifths of their words are shared: a part number or a site's name more or less. */
function nearTitle(found: string | null, truth: string | null): boolean {
  const [a, b] = [letters(found), letters(truth)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a) || wordF1(countTokens(found ?? ''), countTokens(truth ?? '')) >= 0.8);
}

function sameDay(found: string | null, truth: string | null): boolean {
  return found?.slice(0, 10) === truth?.slice(0, 10);
}

function sameName(found: string | null, truth: string | null): boolean {
  return letters(found) === letters(truth);
}

function oneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function letters(text: string | null): string {
  return (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function share(right: number, total: number): string {
  return (total === 0 ? '–' : `${((100 * right) / total).toFixed(1)} %`).padStart(9);
}
