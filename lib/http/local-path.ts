const BASE = 'http://local.invalid';

/** A path inside Karhuno to go on to, or `fallback` for everything else (other hosts, other schemes, tricks with slashes). */
export function localPath(value: string | null | undefined, fallback: string): string {
  if (!value || !value.startsWith('/') || /[\\\u0000-\u001f\u007f]/.test(value)) return fallback;
  const url = URL.parse(value, BASE);
  if (url === null || url.origin !== BASE || url.pathname.startsWith('//')) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
