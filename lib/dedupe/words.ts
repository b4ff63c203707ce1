import { finish, FNV_OFFSET, FNV_PRIME } from './hash.ts';
import { classOf, SEPARATOR } from './scan-words.ts';

/** Hashes of the words of a text as compared: one Unicode form, lower case, no punctuation. Each is that of `hashOf`. */
export function hashWords(text: string): Uint32Array {
  const lower = text.normalize('NFKC').toLowerCase();
  const hashes = new Uint32Array((lower.length + 1) >>> 1);
  let count = 0;
  let hash = FNV_OFFSET;
  let inside = false;
  for (let index = 0; index <= lower.length; index++) {
    const unit = lower.charCodeAt(index);
    if (classOf(unit) > SEPARATOR) {
      hash = Math.imul(hash ^ unit, FNV_PRIME);
      inside = true;
    } else if (inside) {
      hashes[count++] = finish(hash);
      hash = FNV_OFFSET;
      inside = false;
    }
  }
  return hashes.slice(0, count);
}
