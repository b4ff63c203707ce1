/** Entry of a thread that fills its memory. */
export default function fill(): never {
  const kept: number[][] = [];
  for (;;) kept.push(new Array<number>(1_000_000).fill(0));
}
