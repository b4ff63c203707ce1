/** Entry of a thread that fills its memory. */
export default function fill(): never {
  const piece = [...new Uint8Array(1_000_000)];
  const kept: number[][] = [];
  for (;;) kept.push(piece.slice());
}
