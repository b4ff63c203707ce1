/** The address if it leads to a web page, else null: fetched pages may claim any address of themselves. */
export function safeLink(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed && (parsed.protocol === 'http:' || parsed.protocol === 'https:') ? parsed.href : null;
}
