export const FNV_OFFSET = 0x811c9dc5 | 0;
export const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 units, with its bits mixed. 32 bits, unsigned. */
export function hashOf(text: string): number {
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  return finish(hash);
}

/** One hash of three; their order counts. */
export function mixHashes(first: number, second: number, third: number): number {
  return finish(Math.imul(Math.imul(first, 0x9e3779b1) + second, 0x85ebca77) + third);
}

/** The last step of MurmurHash3, so that the low bits, which sampling reads, depend on all others. */
export function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
