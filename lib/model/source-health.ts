import type { SourceHealth } from './source-row.ts';

/** What a source's last polls say of it. */
export function sourceHealth(source: { pausedAt: Date | null; lastSuccessAt: Date | null; consecutiveFailures: number }): SourceHealth {
  if (source.pausedAt !== null) return 'paused';
  if (source.consecutiveFailures > 0) return 'failing';
  return source.lastSuccessAt === null ? 'waiting' : 'ok';
}
