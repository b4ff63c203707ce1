const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
/** Characters that take no room: joiners, marks of direction, soft hyphens, tags. They can hide words from readers. */
const INVISIBLE = /[\u00AD\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text as it is stored: no control or invisible characters, no trailing blanks, at most one empty line in a row. */
export function tidyText(text: string): string {
  return trimLineEnds(text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\uFFFD'))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Line by line: a pattern for blanks before a line's end takes time that grows with the square of a run of blanks within it. */
export function trimLineEnds(text: string): string {
  return text.split('\n').map((line) => line.trimEnd()).join('\n');
}
