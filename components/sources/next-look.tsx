'use client';

import { useEffect, useState } from 'react';
import type { SourceRow } from '#lib/model/source-row.ts';
import { RelativeTime } from '#components/ui/relative-time.tsx';

interface NextLookProps {
  source: Pick<SourceRow, 'health' | 'nextPollAt'>;
  short?: boolean;
}

/** When a source is looked at again, in one word or few. */
export function NextLook({ source: { health, nextPollAt }, short }: NextLookProps) {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);

  if (health === 'paused') return 'paused';
  if (nextPollAt === null) return 'when started by hand';
  // The server's clock and the browser's may differ by a second.
  return Date.parse(nextPollAt) <= nowMs ? <span suppressHydrationWarning>now</span> : <RelativeTime value={nextPollAt} short={short} />;
}
