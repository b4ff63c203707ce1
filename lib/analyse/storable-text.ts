/** The text as a database can store it: without NUL, and without halves of surrogate pairs. */
export function toStorableText(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}
