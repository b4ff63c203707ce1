import { Parser, type Handler, type ParserOptions } from 'htmlparser2';

/** Parsers take time by the square of the depth and of the attributes, so they must not be handed either without end. */
const MAX_DEPTH = 2_000;
const MAX_ATTRIBUTES = 1_000;
/** Small enough that no slice alone can nest deep enough to matter. */
const SLICE_LENGTH = 16_384;

export type MarkupHandler = Pick<Partial<Handler>, 'onopentag' | 'ontext' | 'onclosetag'>;

/**
 * Walks through markup, as deep as documents go in earnest.
 * @returns whether the whole text was read; false if it was nested too deeply or had too many attributes, and the rest was left out
 */
export function parseMarkup(text: string, handler: MarkupHandler, options: ParserOptions): boolean {
  let depth = 0;
  let attributeCount = 0;
  let isExcessive = false;
  const parser = new Parser({
    onopentag(name, attributes, isImplied) {
      isExcessive ||= ++depth > MAX_DEPTH;
      attributeCount = 0;
      handler.onopentag?.(name, attributes, isImplied);
    },
    ...(handler.ontext && { ontext: handler.ontext }),
    onattribute() {
      isExcessive ||= ++attributeCount > MAX_ATTRIBUTES;
    },
    onclosetag(name, isImplied) {
      depth--;
      handler.onclosetag?.(name, isImplied);
    },
  }, options);
  for (let at = 0; at < text.length; at += SLICE_LENGTH) {
    parser.write(text.slice(at, at + SLICE_LENGTH));
    if (isExcessive) return false;
  }
  parser.end();
  return true;
}
