import { z } from 'zod';

/** Longer addresses fit no index; hardly any server or browser takes them. In characters, after encoding. */
export const MAX_ADDRESS_LENGTH = 2_048;

/** Text as PostgreSQL can store it: a NUL is dropped, half a surrogate pair becomes U+FFFD. Applied twice it changes nothing. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

/** Plain data with every text in it cleaned; what is no plain data stays as it is. */
export function cleanTexts<T>(value: T): T;
export function cleanTexts(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map((part: unknown) => cleanTexts(part));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, cleanTexts<unknown>(part)]));
}

/** Text that somebody types; ask for its length and form after this. */
export const Text = z.string().overwrite(cleanText);
