/**
 * Recall of copies by the way they were edited, pairs that are taken for copies by mistake, and time.
 * node tests/bench/dedupe/copies.ts [FOLDER]   FOLDER holds *.json with main_content and title
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CandidateIndex } from '#lib/dedupe/candidate-index.ts';
import { compareTexts } from '#lib/dedupe/compare-texts.ts';
import { sketchText, type TextSketch } from '#lib/dedupe/text-sketch.ts';
import { EDITS, randomFrom } from './edits.ts';

const MIN_WORDS = 100;
const folder = process.argv[2] ?? '../shared/data/extraction/ground-truth';

interface Text {
  name: string;
  title: string;
  text: string;
  words: string[];
  sketch: TextSketch;
}

function readTexts(): Text[] {
  return readdirSync(folder).filter((name) => name.endsWith('.json')).sort().flatMap((name) => {
    const facts = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { ground_truth?: Facts } & Facts;
    const { title, main_content: text } = facts.ground_truth ?? facts;
    const words = (text ?? '').split(/\s+/).filter(Boolean);
    return words.length < MIN_WORDS ? [] : [{ name, title: title ?? '', text: text!, words, sketch: sketchText({ title: title ?? '', text: text! }) }];
  });
}

interface Facts {
  title?: string | null;
  main_content?: string | null;
}

/** Other programs on the machine do not count. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

const texts = readTexts();
const index = new CandidateIndex<Text>();
const startedMs = processorMs();
for (const text of texts) index.add(sketchText(text), text);
const sketchMs = (processorMs() - startedMs) / texts.length;

const random = randomFrom(1);
for (const [name, edit] of Object.entries(EDITS)) {
  const edited = texts.map((original, number) => ({ title: original.title, text: edit(original.words, texts[(number * 7 + 13) % texts.length]!.words, random).join(' ') }));
  const startedMs = processorMs();
  const copied = edited.map((text) => {
    const sketch = sketchText(text);
    return index.find(sketch).filter((candidate) => compareTexts(sketch, candidate.sketch).copy !== null);
  });
  const usedMs = processorMs() - startedMs;
  const missed = texts.filter((original, number) => !copied[number]!.includes(original));
  if (process.argv.includes('--misses')) for (const original of missed) console.error(name, original.name, original.words.length);
  console.log(`${name.padEnd(8)} recall ${(100 - (100 * missed.length) / texts.length).toFixed(2)} %  ${(usedMs / texts.length).toFixed(2)} ms of processor a document: sketch, lookup and comparison with all that was found`);
}

let pairs = 0;
const flagged: [Text, Text][] = [];
for (const [number, a] of texts.entries()) {
  pairs += number;
  for (const b of index.find(a.sketch)) if (texts.indexOf(b) < number && compareTexts(a.sketch, b.sketch).copy !== null) flagged.push([a, b]);
}
console.log(`${texts.length} texts, sketch ${sketchMs.toFixed(2)} ms; ${flagged.length} of ${pairs} pairs taken for copies`);
for (const [a, b] of flagged) console.log(`  ${a.name} ${b.name}  ${a.title.slice(0, 60)} | ${b.title.slice(0, 60)}`);
