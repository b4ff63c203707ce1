import type { SignalRow } from '#lib/model/signal.ts';
import { RelativeTime } from '#components/ui/relative-time.tsx';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** When an event happened, or else when it was first reported. The list of the latest events is in this order. */
export function SignalDate({ signal: { eventDate, reportedAt } }: { signal: SignalRow }) {
  if (eventDate) return <time dateTime={eventDate} className="whitespace-nowrap">happened {DAY.format(Date.parse(eventDate))}</time>;
  return <span className="whitespace-nowrap" title="The text does not say when it happened.">reported <RelativeTime value={reportedAt} /></span>;
}
