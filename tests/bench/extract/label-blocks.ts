const WORD = /[\p{L}\p{N}_]+/gu;
const SHINGLE = 4;
const REACH = 10;
const TAKEN = 0.5;

/**
 * How much of each block stands in the true text, 0 to 1. Long blocks by their runs of four words; short ones must be found whole.
 * Where a page says something more often than the truth does, the ones with the most truth around them get it, and words of the truth
 * that a longer block accounts for are not given to a shorter one again: a menu's `Watch` is not the word of a sentence.
 */
export function labelBlocks(texts: readonly string[], truth: string): Float32Array {
  const blocks = texts.map(wordsOf);
  const truthWords = wordsOf(truth);
  const shingles = new Set(listRuns(truthWords, SHINGLE));
  const labels = Float32Array.from(blocks, (words) => (words.length < SHINGLE ? 0 : coverage(words, shingles)));
  keepAsOften(blocks, truthWords, labels);
  labelShort(blocks, truthWords, labels);
  return labels;
}

/** Takes the label from copies of long blocks that the truth does not have. */
function keepAsOften(blocks: readonly string[][], truthWords: readonly string[], labels: Float32Array): void {
  const copies = [...indicesByText(blocks, (words, index) => words.length >= SHINGLE && labels[index]! >= TAKEN)].filter(([, indices]) => indices.length > 1);
  const context = surroundings(labels, blocks);
  const counts = countRuns(truthWords, new Set(copies.map(([, indices]) => blocks[indices[0]!]!.length)));
  for (const [text, indices] of copies) for (const index of likeliest(indices, context).slice(Math.max(1, counts.get(text) ?? 0))) labels[index] = 0;
}

/** The longest of the short ones choose first. */
function labelShort(blocks: readonly string[][], truthWords: readonly string[], labels: Float32Array): void {
  const left = countRuns(truthWords, new Set([1, 2, 3]));
  const spend = (words: readonly string[]): void => {
    for (let size = 1; size < SHINGLE; size++) for (const run of listRuns(words, size)) left.set(run, (left.get(run) ?? 0) - 1);
  };
  const context = surroundings(labels, blocks);
  blocks.forEach((words, index) => {
    if (words.length >= SHINGLE && labels[index]! >= TAKEN) spend(words);
  });
  for (let size = SHINGLE - 1; size > 0; size--) {
    const chosen = [...indicesByText(blocks, (words) => words.length === size)]
      .flatMap(([text, indices]) => likeliest(indices, context).slice(0, Math.max(0, left.get(text) ?? 0)));
    for (const index of chosen) {
      labels[index] = 1;
      spend(blocks[index]!);
    }
  }
}

function indicesByText(blocks: readonly string[][], isMeant: (words: readonly string[], index: number) => boolean): Map<string, number[]> {
  const indices = new Map<string, number[]>();
  blocks.forEach((words, index) => {
    if (!isMeant(words, index)) return;
    const text = words.join(' ');
    const same = indices.get(text);
    if (same) same.push(index);
    else indices.set(text, [index]);
  });
  return indices;
}

function likeliest(indices: readonly number[], context: readonly number[]): number[] {
  return indices.toSorted((a, b) => context[b]! - context[a]!);
}

function countRuns(words: readonly string[], sizes: ReadonlySet<number>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const size of sizes) for (const run of listRuns(words, size)) counts.set(run, (counts.get(run) ?? 0) + 1);
  return counts;
}

function listRuns(words: readonly string[], size: number): string[] {
  return Array.from({ length: Math.max(0, words.length - size + 1) }, (_, start) => words.slice(start, start + size).join(' '));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

function coverage(words: readonly string[], shingles: ReadonlySet<string>): number {
  const covered = new Uint8Array(words.length);
  for (let start = 0; start + SHINGLE <= words.length; start++) {
    if (shingles.has(words.slice(start, start + SHINGLE).join(' '))) covered.fill(1, start, start + SHINGLE);
  }
  return covered.reduce((sum, value) => sum + value, 0) / words.length;
}

/** Mean label of the long blocks nearby, nearer ones counting more. */
function surroundings(labels: Float32Array, blocks: readonly string[][]): number[] {
  return blocks.map((_, index) => {
    let weight = 0;
    let sum = 0;
    for (let near = Math.max(0, index - REACH); near <= Math.min(labels.length - 1, index + REACH); near++) {
      if (blocks[near]!.length < SHINGLE) continue;
      const share = 1 / (1 + Math.abs(near - index));
      weight += share;
      sum += share * labels[near]!;
    }
    return weight === 0 ? 0 : sum / weight;
  });
}
