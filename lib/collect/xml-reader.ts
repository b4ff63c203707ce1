import { parseMarkup } from './parse-markup.ts';

export interface XmlElement {
  /** Local name in lower case, without its prefix. */
  name: string;
  attributes: Record<string, string>;
  /** All text below it, in order. */
  text: string;
}

export interface XmlVisitor {
  open?(element: XmlElement, path: readonly string[]): void;
  close(element: XmlElement, path: readonly string[]): void;
}

const MAX_DEPTH = 64;
const END_MARK = 'end-of-document';
const MAX_TEXT_LENGTH = 100_000;

/**
 * Walks through XML that may be cut off or ill-formed, element by element. External entities are not known to it and
 * entities are decoded once, so that neither files nor memory can be reached through a document.
 * Elements that the end of the text left open are not closed: what was cut off must not be taken for whole.
 * @param visitor `path` holds the local names from the root down to the element itself
 */
export function readXml(text: string, visitor: XmlVisitor): void {
  const stack: XmlElement[] = [];
  const path: string[] = [];
  let skippedDepth = 0;
  let isEnded = false;
  // Marks the end, so that closing by it can be told from closing by a tag.
  parseMarkup(
    `${text}<${END_MARK}/>`,
    {
      onopentag(name, attributes) {
        if (name === END_MARK) isEnded = true;
        if (isEnded) return;
        if (stack.length >= MAX_DEPTH) {
          skippedDepth++;
          return;
        }
        const element = { name: localName(name), attributes, text: '' };
        stack.push(element);
        path.push(element.name);
        visitor.open?.(element, path);
      },
      ontext(piece) {
        for (const element of stack) if (element.text.length < MAX_TEXT_LENGTH) element.text += piece;
      },
      onclosetag() {
        if (isEnded) return;
        if (skippedDepth > 0) {
          skippedDepth--;
          return;
        }
        const element = stack.pop();
        if (element) visitor.close(element, path);
        path.pop();
      },
    },
    { xmlMode: true, decodeEntities: true, recognizeCDATA: true },
  );
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
