const WORD = /[\p{L}\p{N}_]+/gu;
const SHINGLE = 4;

/**
 * How much of each block stands in the true text, 0 to 1. Long blocks by their runs of four words; short ones must be found whole,
 * and where a page repeats one more often than the truth does, the ones with the most truth around them get it.
 */
export function labelBlocks(texts: readonly string[], truth: string): Float32Array {
  const truthWords = wordsOf(truth);
  const shingles = new Set<string>();
  const short = new Map<string, number>();
  for (let start = 0; start < truthWords.length; start++) {
    for (let size = 1; size <= SHINGLE && start + size <= truthWords.length; size++) {
      const run = truthWords.slice(start, start + size).join(' ');
      if (size === SHINGLE) shingles.add(run);
      else short.set(run, (short.get(run) ?? 0) + 1);
    }
  }
  const labels = new Float32Array(texts.length);
  const blockWords = texts.map(wordsOf);
  const waiting = new Map<string, number[]>();
  blockWords.forEach((words, index) => {
    if (words.length >= SHINGLE) labels[index] = coverage(words, shingles);
    else if (words.length > 0) waiting.set(words.join(' '), [...(waiting.get(words.join(' ')) ?? []), index]);
  });
  const context = surroundings(labels, blockWords);
  for (const [run, indices] of waiting) {
    const budget = short.get(run) ?? 0;
    indices.toSorted((a, b) => context[b]! - context[a]!).forEach((index, rank) => {
      labels[index] = rank < budget ? 1 : 0;
    });
  }
  return labels;
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

/** Mean label of the long blocks within ten places, nearer ones counting more. */
function surroundings(labels: Float32Array, blockWords: readonly string[][]): number[] {
  return blockWords.map((_, index) => {
    let weight = 0;
    let sum = 0;
    for (let near = Math.max(0, index - 10); near <= Math.min(labels.length - 1, index + 10); near++) {
      if (blockWords[near]!.length < SHINGLE) continue;
      const share = 1 / (1 + Math.abs(near - index));
      weight += share;
      sum += share * labels[near]!;
    }
    return weight === 0 ? 0 : sum / weight;
  });
}
