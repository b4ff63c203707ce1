'use client';

import { useMemo, useState } from 'react';
import type { RunEvent } from '#lib/model/run.ts';
import { Button } from '#components/ui/button.tsx';
import { absoluteTimeText } from '#components/ui/relative-time-text.ts';
import { useTimeZone } from '#components/ui/time-zone.tsx';
import { foldEvents } from './fold-events.ts';
import { eventSentence } from './run-words.ts';

const SHOWN_AT_FIRST = 12;

/** What happened, the newest first. */
export function RunLog({ events }: { events: readonly RunEvent[] }) {
  const [all, setAll] = useState(false);
  const timeZone = useTimeZone();
  const clock = useMemo(() => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone }), [timeZone]);
  if (events.length === 0) return <p className="text-muted">Nothing yet. The worker takes the run up within a second or two.</p>;
  const newestFirst = foldEvents(events.toReversed());
  const shown = all ? newestFirst : newestFirst.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <ol className="flex flex-col gap-2">
        {shown.map(({ seq, at, data, times }) => {
          const { text, trouble } = eventSentence(data);
          return (
            <li key={seq} className="grid grid-cols-[auto_minmax(0,1fr)] gap-4">
              <time dateTime={at} title={absoluteTimeText(Date.parse(at), timeZone)} className="text-sm leading-6 text-muted">{clock.format(Date.parse(at))}</time>
              <span className={trouble ? 'break-words text-negative' : 'break-words'}>{text}{times > 1 && <span className="text-muted"> (×{times})</span>}</span>
            </li>
          );
        })}
      </ol>
      {newestFirst.length > SHOWN_AT_FIRST && <Button size="sm" variant="ghost" className="mt-3 -ml-3" onClick={() => setAll(!all)}>{all ? 'Show the newest only' : `Show all ${newestFirst.length}`}</Button>}
    </>
  );
}
