export type JsonObject = { [key: string]: unknown };

const MAX_OBJECTS = 500;
const MAX_DEPTH = 12;

/** Every object in a JSON-LD script, outermost first; nothing if the script is beyond repair. */
export function readJsonLd(source: string): JsonObject[] {
  const found: JsonObject[] = [];
  collect(parseLeniently(source), 0, found);
  return found;
}

/** Real pages wrap the script in comments or CDATA, leave raw line breaks in strings, or end with a comma. */
function parseLeniently(source: string): unknown {
  const bare = source.trimEnd().replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/i, '').replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/\s*)?\]\]>)\s*;?$/, '');
  for (const candidate of [bare, bare.replace(/[\u0000-\u001F]+/g, ' ').replace(/,\s*([\]}])/g, '$1').replace(/;\s*$/, '')]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // Try the next, more lenient reading.
    }
  }
  return null;
}

function collect(value: unknown, depth: number, found: JsonObject[]): void {
  if (depth > MAX_DEPTH || found.length >= MAX_OBJECTS || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const entry of value) collect(entry, depth + 1, found);
    return;
  }
  const object = value as JsonObject;
  found.push(object);
  for (const entry of Object.values(object)) collect(entry, depth + 1, found);
}

/** Lower-case type names of an object, without the vocabulary's address. */
export function typesOf(object: JsonObject): string[] {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type])
    .filter((name): name is string => typeof name === 'string')
    .map((name) => name.replace(/^.*[/#:]/, '').toLowerCase());
}

/** The first text in a value: a string itself, a name or a value of an object, the first of a list. */
export function firstText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    for (const entry of value) {
      const text = firstText(entry);
      if (text !== null) return text;
    }
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const object = value as JsonObject;
  return firstText(object.name ?? object['@value'] ?? null);
}
