/** Ten digits of seconds or thirteen of milliseconds: since September 2001. */
const EPOCH = /^1\d{9}(?:\d{3})?$/;

/** Milliseconds since 1970 of an instant that is written as a bare number; null if the text is none. */
export function epochMs(text: string): number | null {
  return EPOCH.test(text) ? Number(text) * (text.length === 10 ? 1_000 : 1) : null;
}
