import type { SourceHealth } from './source-row.ts';

interface Polls {
  pausedAt: Date | null;
  lastSuccessAt: Date | null;
  consecutiveFailures: number;
}

/** What a source's last polls say of it, and what became of its items: whether some failed while none became a document. */
export function sourceHealth(source: Polls, isUnreadable: boolean): SourceHealth {
  if (source.pausedAt !== null) return 'paused';
  if (source.consecutiveFailures > 0) return 'failing';
  if (source.lastSuccessAt === null) return 'waiting';
  return isUnreadable ? 'unreadable' : 'ok';
}
