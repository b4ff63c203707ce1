/** Entry of a thread that fills its memory. */
export default function fill(): never {
  const kept: number[][] = [];
  for (;;) kept.push(Array.from({ length: 1_000_000 }, () => 0));
}
