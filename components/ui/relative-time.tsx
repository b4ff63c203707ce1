'use client';

import { useEffect, useState } from 'react';
import { absoluteTimeText, relativeTimeText } from './relative-time-text.ts';
import { useTimeZone } from './time-zone.tsx';

interface RelativeTimeProps {
  /** ISO 8601. */
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
  // The server's clock and the browser's may differ by a second, and so may the words.
  return (
    <time dateTime={value} title={absoluteTimeText(timeMs, timeZone)} className="whitespace-nowrap" suppressHydrationWarning>
      {relativeTimeText(timeMs, nowMs, timeZone, short)}
    </time>
  );
}
