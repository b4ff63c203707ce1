'use client';

import { useEffect, useState } from 'react';
import type { SourceRow } from '#lib/model/source-row.ts';
import { RelativeTime } from '#components/ui/relative-time.tsx';

/** Due within this time is due now: looks begin a few seconds late, and two clocks differ. */
const SOON_MS = 45_000;

interface NextLookProps {
  source: Pick<SourceRow, 'health' | 'nextPollAt' | 'lastPolledAt'>;
  short?: boolean;
}

/** When a source is looked at again, or for the first time, in one word or few. */
export function NextLook({ source: { health, nextPollAt, lastPolledAt }, short }: NextLookProps) {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);

  if (health === 'paused') return 'paused';
  if (nextPollAt === null) return 'when started by hand';
  // The server's clock and the browser's may differ by a second.
  return Date.parse(nextPollAt) <= nowMs + SOON_MS ? <span suppressHydrationWarning>{lastPolledAt === null ? 'within a minute' : 'now'}</span> : <RelativeTime value={nextPollAt} short={short} />;
}
