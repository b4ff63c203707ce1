import { AppError } from '#lib/errors.ts';
import type { OpmlEntry } from '#lib/model/source.ts';
import { cleanTexts } from '#lib/model/text.ts';
import { createAddressGuard, type AddressGuard } from '#lib/net/address-guard.ts';
import { checkUrl } from '#lib/net/check-url.ts';
import { collapseSpace, truncate } from './plain-text.ts';
import { resolveLink } from './web-address.ts';
import { readXml, type XmlElement } from './xml-reader.ts';

const MAX_ENTRIES = 5_000;
const MAX_TITLE_LENGTH = 200;

/**
 * Reads a list of subscriptions and judges every line, as far as can be told without the database and the network.
 * @param allowNetworks CIDRs beside the public Internet that sources may lie in
 * @throws AppError parse_failed if there is no subscription in it
 */
export function parseOpml(text: string, allowNetworks: readonly string[] = []): OpmlEntry[] {
  const guard = createAddressGuard(allowNetworks);
  const entries: OpmlEntry[] = [];
  const seen = new Set<string>();
  const open: { element: XmlElement; title: string }[] = [];
  readXml(text, {
    open(element) {
      if (element.name !== 'outline') return;
      const attributes = lowerCaseNames(element.attributes);
      const title = truncate(collapseSpace(attributes['title'] || attributes['text'] || ''), MAX_TITLE_LENGTH);
      const url = attributes['xmlurl']?.trim();
      if (url && entries.length < MAX_ENTRIES) {
        const folder = open.map((outline) => outline.title).filter(Boolean).join(' / ') || attributes['category']?.split(',')[0]?.replace(/^\//, '').trim();
        entries.push(cleanTexts({ title: title || url, siteUrl: resolveLink(attributes['htmlurl'], []), folder: folder || null, ...judge(url, guard, seen) }));
      }
      open.push({ element, title });
    },
    close(element) {
      if (open.at(-1)?.element === element) open.pop();
    },
  });
  if (entries.length === 0) throw new AppError('parse_failed', 'There are no feeds in this file. Export the subscriptions of your reader as OPML and choose that file.');
  return entries;
}

/** The address as it would be stored; what cannot be read stays as it is written. */
function judge(url: string, guard: AddressGuard, seen: Set<string>): Pick<OpmlEntry, 'url' | 'state' | 'reason'> {
  try {
    const { href } = checkUrl(url, guard);
    if (seen.has(href)) return { url: href, state: 'duplicate', reason: 'The file names this feed twice.' };
    seen.add(href);
    return { url: href, state: 'new', reason: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { url, state: error.code === 'address_blocked' ? 'blocked' : 'invalid', reason: error.message };
  }
}

function lowerCaseNames(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
}
