'use client';

import { useEffect, useState } from 'react';
import { formatDuration } from '#lib/charts/format-number.ts';

/** How long a run took, or takes so far. */
export function RunDuration({ startedAt, finishedAt }: { startedAt: string | null; finishedAt: string | null }) {
  const [nowMs, setNowMs] = useState(() => Date.now());
  const going = startedAt !== null && finishedAt === null;

  useEffect(() => {
    if (!going) return;
    const timer = setInterval(() => setNowMs(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [going]);

  if (startedAt === null) return '—';
  const endMs = finishedAt === null ? Math.max(nowMs, Date.parse(startedAt)) : Date.parse(finishedAt);
  // The server's clock and the browser's differ while the run goes on.
  return <span suppressHydrationWarning>{formatDuration(endMs - Date.parse(startedAt))}</span>;
}
