'use client';

import { useEffect, useState } from 'react';
import { absoluteTimeText, dayText, relativeTimeText } from './relative-time-text.ts';
import { useTimeZone } from './time-zone.tsx';

interface RelativeTimeProps {
  /** ISO 8601, or YYYY-MM-DD for a day without a time. */
  value: string;
  /** Fewer letters, for a narrow column. */
  short?: boolean;
}

/** A moment as people say it; the tooltip has the exact time. Dates are those of the workspace's zone. */
export function RelativeTime({ value, short = false }: RelativeTimeProps) {
  const timeZone = useTimeZone();
  const [nowMs, setNowMs] = useState(() => Date.now());

  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);

  const timeMs = Date.parse(value);
  // A day is the writer's own, whatever zone it is read in.
  if (!value.includes('T')) return <time dateTime={value} title="The day is known, the time is not." className="whitespace-nowrap" suppressHydrationWarning>{dayText(timeMs, nowMs)}</time>;
  // The server's clock and the browser's may differ by a second, and so may the words.
  return (
    <time dateTime={value} title={absoluteTimeText(timeMs, timeZone)} className="whitespace-nowrap" suppressHydrationWarning>
      {relativeTimeText(timeMs, nowMs, timeZone, short)}
    </time>
  );
}
