const MAX_FRESH_MS = 6 * 3_600_000;

/**
 * How long an answer may be used without asking again (RFC 9111, 4.2, for a private cache, explicit lifetimes only).
 * @returns milliseconds, at most six hours; 0 if it must be asked for each time
 */
export function freshForMs(headers: Record<string, string>, nowMs: number): number {
  const directives = parseCacheControl(headers['cache-control']);
  // Variants by anything but the encoding, which is undone here, are not told apart.
  const varies = (headers['vary'] ?? '').split(',').map((name) => name.trim().toLowerCase()).some((name) => name !== '' && name !== 'accept-encoding');
  if (varies || directives.has('no-store') || directives.has('no-cache')) return 0;
  const ageMs = 1_000 * Math.max(0, ...allSeconds(headers['age']));
  const ages = directives.get('max-age') ?? [];
  const maxAge = ages.length === 0 ? null : Math.min(...ages);
  const lifetimeMs = maxAge !== null ? maxAge * 1_000 : untilExpires(headers, nowMs);
  return Math.min(MAX_FRESH_MS, Math.max(0, lifetimeMs - ageMs));
}

function untilExpires(headers: Record<string, string>, nowMs: number): number {
  const expires = Date.parse(headers['expires'] ?? '');
  const date = Date.parse(headers['date'] ?? '');
  return Number.isFinite(expires) ? expires - (Number.isFinite(date) ? date : nowMs) : 0;
}

/** The seconds that each directive is given; of one that stands several times none is to be missed. */
function parseCacheControl(value: string | undefined): Map<string, number[]> {
  const directives = new Map<string, number[]>();
  for (const part of (value ?? '').split(',')) {
    const [name = '', argument = ''] = part.split('=', 2).map((text) => text.trim());
    directives.set(name.toLowerCase(), [...(directives.get(name.toLowerCase()) ?? []), ...allSeconds(argument.replace(/^"|"$/g, ''))]);
  }
  return directives;
}

function allSeconds(text: string | undefined): number[] {
  return (text ?? '').split(',').map((part) => part.trim()).filter((part) => /^\d{1,10}$/.test(part)).map(Number);
}
