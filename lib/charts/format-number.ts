const COUNT = new Intl.NumberFormat('en');
const SHARE = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const UNITS = ['B', 'kB', 'MB', 'GB'];

/** "12,345", or "—" for unknown. */
export function formatCount(count: number | null): string {
  return count === null ? '—' : COUNT.format(count);
}

/** "1,000+" from `cap` on: the exact number is not known beyond. */
export function formatCapped(count: number, cap: number): string {
  return count > cap ? `${COUNT.format(cap)}+` : COUNT.format(count);
}

/** "75%", or "—" for unknown. */
export function formatShare(share: number | null): string {
  return share === null ? '—' : SHARE.format(share);
}

/** "14.2 kB", in steps of 1,000. */
export function formatBytes(bytes: number | null): string {
  if (bytes === null) return '—';
  const power = Math.min(UNITS.length - 1, bytes < 1_000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1_000 ** power;
  return `${power === 0 ? value : value.toFixed(1)} ${UNITS[power]}`;
}

/** "340 ms", "12 s", "4 min 5 s", "2 h 10 min"; "—" for unknown. */
export function formatDuration(durationMs: number | null): string {
  if (durationMs === null) return '—';
  if (durationMs < 1_000) return `${Math.round(durationMs)} ms`;
  const seconds = Math.round(durationMs / 1_000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3_600) return joinParts(Math.floor(seconds / 60), 'min', seconds % 60, 's');
  const minutes = Math.round(seconds / 60);
  return joinParts(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

function joinParts(whole: number, unit: string, rest: number, restUnit: string): string {
  return rest === 0 ? `${whole} ${unit}` : `${whole} ${unit} ${rest} ${restUnit}`;
}
