import { Tokenizer } from 'htmlparser2';
import { ownString } from './own-string.ts';

/** With the sign behind it, which tells in an attribute whether a name without its semicolon is a parameter of an address. */
const ENTITY = /&(?:#(?:x[\da-f]+|\d+)|[a-z][a-z\d]*)(?:;|=|)/gi;
const MAX_LENGTH = 40;
const MAX_KNOWN = 1_000;
const IN_TEXT = new Map<string, string>();
const IN_ATTRIBUTES = new Map<string, string>();

/**
 * Text with its entities as characters. The tokenizer could decode while it reads, but then it looks at each character; pages have few
 * kinds of entities, and it is asked for each of them once.
 */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(ENTITY, (entity) => decode(entity, IN_TEXT, entity)) : text;
}

/** The same of an attribute's value. */
export function decodeAttribute(value: string): string {
  return value.includes('&') ? value.replace(ENTITY, (entity) => decode(entity, IN_ATTRIBUTES, `<a b="${entity}">`)) : value;
}

function decode(entity: string, known: Map<string, string>, html: string): string {
  if (entity.length > MAX_LENGTH) return entity;
  const remembered = known.get(entity);
  if (remembered !== undefined) return remembered;
  const decoded = ownString(tokenize(html));
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(ownString(entity), decoded);
  return decoded;
}

/** The text and the values of attributes of a piece of HTML. */
function tokenize(html: string): string {
  let decoded = '';
  const addSlice = (start: number, end: number): void => {
    decoded += html.slice(start, end);
  };
  const addCharacter = (codepoint: number): void => {
    decoded += String.fromCodePoint(codepoint);
  };
  const ignore = (): void => {};
  const tokenizer = new Tokenizer({ decodeEntities: true }, {
    ontext: addSlice, onattribdata: addSlice, ontextentity: addCharacter, onattribentity: addCharacter, onattribend: ignore, onattribname: ignore, oncdata: ignore,
    onclosetag: ignore, oncomment: ignore, ondeclaration: ignore, onend: ignore, onopentagend: ignore, onopentagname: ignore, onprocessinginstruction: ignore,
    onselfclosingtag: ignore,
  });
  tokenizer.write(html);
  tokenizer.end();
  return decoded;
}
