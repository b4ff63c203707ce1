const SPLICES = ['<', '>', '"', "'", '&', '<![CDATA[', ']]>', '<!--', '-->', '</', '<table>', '</p>', '<svg>', '<script>', '&#x110000;', '&#0;', '\u0000', '\uFEFF', '<a href=', '<p>'.repeat(500), '<div class="'.repeat(50), '{"@type":', '<time datetime="', `<pre>a${' '.repeat(40_000)}b`, `-->${' '.repeat(40_000)}b`, '<div class="author">'.repeat(300), '<time>'.repeat(300), '|'.repeat(40_000), '\u202E', '<?xml version="1.0"?>'];
const ROUNDS = 4;
const MAX_COPY = 65_536;

/**
 * A damaged copy of bytes: spliced, cut, repeated, turned around or with single bytes changed, some rounds over.
 * @param random 0 to 1, so that a seed tells which damage it was
 */
export function mutate(source: Uint8Array, random: () => number): Uint8Array {
  let bytes = Buffer.from(source);
  const rounds = 1 + Math.floor(random() * ROUNDS);
  for (let round = 0; round < rounds; round++) bytes = mutateOnce(bytes, random);
  return bytes;
}

function mutateOnce(bytes: Buffer<ArrayBuffer>, random: () => number): Buffer<ArrayBuffer> {
  const at = Math.floor(random() * bytes.length);
  const end = Math.min(bytes.length, at + Math.floor(random() * Math.min(MAX_COPY, bytes.length)));
  const kind = Math.floor(random() * 6);
  if (kind === 0) return Buffer.concat([bytes.subarray(0, at), Buffer.from(SPLICES[Math.floor(random() * SPLICES.length)]!), bytes.subarray(at)]);
  if (kind === 1) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
  if (kind === 2) return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at, end), bytes.subarray(end)]);
  if (kind === 3) return Buffer.from(bytes.subarray(0, at));
  if (kind === 4) return Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)]);
  const changed = Buffer.from(bytes);
  for (let count = 0; count < 40 && changed.length > 0; count++) changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256);
  return changed;
}
