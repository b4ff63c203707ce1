const SYLLABLES = 'ba be bi bo bu da de di do du fa fe fi fo ga ge gi go ka ke ki ko la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo'.split(' ');
const WORDS_IN_SENTENCE = 9;

/** A word that nobody knows; other seeds give other words. */
export function madeUpWord(seed: number): string {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  let word = '';
  for (let count = 0; count < 4; count++) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0;
    word += SYLLABLES[state % SYLLABLES.length];
  }
  return word;
}

/** Sentences of such words: whatever compares two of these texts finds nothing in common but the small words between. */
export function madeUpProse(seed: number, sentences: number): string {
  return Array.from({ length: sentences }, (_, sentence) => {
    const words = Array.from({ length: WORDS_IN_SENTENCE }, (__, index) => madeUpWord(seed * 10_007 + sentence * WORDS_IN_SENTENCE + index));
    return `The ${words.slice(0, 4).join(' ')} and the ${words.slice(4).join(' ')}.`;
  }).join(' ');
}
