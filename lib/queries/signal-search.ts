import { createLoader, createParser, createSerializer, parseAsArrayOf, parseAsString, parseAsStringLiteral, type inferParserType } from 'nuqs/server';
import { SIGNAL_TYPE_KEYS } from '#lib/model/signal-type-keys.ts';
import type { SignalFilter } from '#lib/model/signal.ts';

export const SIGNAL_TABS = ['new', 'accepted', 'rejected', 'snoozed', 'all'] as const;
export type SignalTab = (typeof SIGNAL_TABS)[number];
const SIGNAL_SORTS = ['newest', 'confidence', 'event_date'] as const;

const MAX_SEARCH_LENGTH = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const parseAsUuid = createParser({ parse: (value) => (UUID.test(value) ? value : null), serialize: String });

/** What the address says of the list. A value that makes no sense is taken as absent. */
const signalListParsers = {
  status: parseAsStringLiteral(SIGNAL_TABS).withDefault('new'),
  type: parseAsArrayOf(parseAsStringLiteral(SIGNAL_TYPE_KEYS)).withDefault([]),
  source: parseAsUuid,
  run: parseAsUuid,
  q: parseAsString.withDefault(''),
  sort: parseAsStringLiteral(SIGNAL_SORTS).withDefault('newest'),
};

/** The list, and the signal that is open beside it. */
export const signalSearchParsers = { ...signalListParsers, signal: parseAsUuid };

export type SignalListSearch = inferParserType<typeof signalListParsers>;

export const loadSignalSearch = createLoader(signalSearchParsers);
/** The query string of a list, beginning with "?"; empty for the defaults. */
export const signalListQuery = createSerializer(signalListParsers);

/** The filter that an address stands for. */
export function toSignalFilter({ status, type, source, run, q, sort }: SignalListSearch): SignalFilter {
  return { status: status === 'all' ? [] : [status], type, sourceId: source, runId: run, search: q.trim().slice(0, MAX_SEARCH_LENGTH), sort };
}

/** The part of a search that decides what is listed. */
export function listPart({ status, type, source, run, q, sort }: SignalListSearch): SignalListSearch {
  return { status, type, source, run, q, sort };
}

/** Whether anything but the tab and the order narrows the list. */
export function isNarrowed({ type, source, run, q }: SignalListSearch): boolean {
  return type.length > 0 || source !== null || run !== null || q.trim() !== '';
}
