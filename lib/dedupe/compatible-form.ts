/** No language puts so many marks on one letter (UAX #15, 13, Stream-Safe Text Format); putting a long run of them in order takes time that grows with its square. */
const MAX_MARKS = 30;
const SURPLUS_MARKS = new RegExp(`(\\p{M}{${MAX_MARKS}})\\p{M}+`, 'gu');
/** What a UTF-16 unit is, 0 until it is met. */
const KINDS = new Uint8Array(0x1_0000);
const MAY_BE_MARK = 1;
const NO_MARK = 2;

/** Text in the Unicode form in which texts are compared (NFKC), which can be many times longer. Takes linear time whatever the text holds. */
export function compatibleForm(text: string): string {
  return (mayHaveSurplus(text) ? text.replace(SURPLUS_MARKS, '$1') : text).normalize('NFKC');
}

/** A look at each unit, since the pattern is slow and nearly no text needs it. */
function mayHaveSurplus(text: string): boolean {
  let run = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    run = (KINDS[unit] || learnKind(unit)) === MAY_BE_MARK ? run + 1 : 0;
    if (run > MAX_MARKS) return true;
  }
  return false;
}

/** Halves of characters may be those of marks. */
function learnKind(unit: number): number {
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  return (KINDS[unit] = isHalf || /\p{M}/u.test(String.fromCharCode(unit)) ? MAY_BE_MARK : NO_MARK);
}
