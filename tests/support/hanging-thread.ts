/** Entry of a thread that never comes back. */
export default function hang(): never {
  for (;;);
}
