import { detect } from 'tinyld';

const SAMPLE_LENGTH = 800;
const ENOUGH_LENGTH = 60;

/** ISO 639-1 code of a text. A text too short to tell takes the language that the page declares. */
export function detectLanguage(text: string, declared: string | null): string | null {
  const stated = /^([a-z]{2})(?:[-_]|$)/i.exec(declared ?? '')?.[1]?.toLowerCase() ?? null;
  const sample = text.slice(0, SAMPLE_LENGTH);
  if (sample.length < ENOUGH_LENGTH && stated !== null) return stated;
  return detect(sample) || stated;
}
