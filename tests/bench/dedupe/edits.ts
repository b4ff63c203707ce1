/** The ways in which a text comes back, made from words of `other`. `random` gives numbers in [0, 1). */
export const EDITS: Readonly<Record<string, (words: readonly string[], other: readonly string[], random: () => number) => string[]>> = {
  edit3: (words, other, random) => editWords(words, other, random, 0.03),
  edit10: (words, other, random) => editWords(words, other, random, 0.1),
  first60: (words) => words.slice(0, Math.ceil(words.length * 0.6)),
  first30: (words) => words.slice(0, Math.ceil(words.length * 0.3)),
  add120: (words, other) => [...words, ...other.slice(0, 120)],
  mixed: (words, other, random) => [...editWords(words.slice(0, Math.ceil(words.length * 0.6)), other, random, 0.05), ...other.slice(0, 60)],
};

/** Each word is replaced, dropped or preceded by another one with the given probability. */
function editWords(words: readonly string[], other: readonly string[], random: () => number, share: number): string[] {
  return words.flatMap((word) => {
    if (random() >= share) return [word];
    const strange = other[Math.floor(random() * other.length)] ?? 'word';
    const kind = Math.floor(random() * 3);
    return kind === 0 ? [strange] : kind === 1 ? [] : [strange, word];
  });
}

/** A reproducible source of numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
