import { CirclePause, CircleCheck, FileX, Hourglass, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { SampleLoss } from '#lib/model/sample-loss.ts';
import type { SourceHealth, SourceRow } from '#lib/model/source-row.ts';
import type { LeftOut, SourceKind } from '#lib/model/source.ts';
import { formatCount } from '#lib/charts/format-number.ts';
import type { Tone } from '#components/ui/badge.tsx';

export const HEALTH: Record<SourceHealth, { label: string; tone: Tone; icon: LucideIcon }> = {
  ok: { label: 'Working', tone: 'positive', icon: CircleCheck },
  unreadable: { label: 'Nothing readable', tone: 'caution', icon: FileX },
  failing: { label: 'Failing', tone: 'negative', icon: TriangleAlert },
  paused: { label: 'Paused', tone: 'neutral', icon: CirclePause },
  waiting: { label: 'Not read yet', tone: 'info', icon: Hourglass },
};

export const KIND: Record<SourceKind, string> = { feed: 'Feed', page: 'Page', sitemap: 'Sitemap', xmlstock: 'Search', sample: 'Sample' };

/** Where a source looks, short enough for a table. */
export function sourcePlace(source: Pick<SourceRow, 'kind' | 'url' | 'query'>): string {
  if (source.kind === 'sample') return 'ships with Karhuno';
  if (source.query !== null) return `${source.url.startsWith('xmlstock:yandex') ? 'Yandex' : 'Google'}: ${source.query}`;
  const url = URL.parse(source.url);
  return url ? url.host.replace(/^www\./, '') + (url.pathname === '/' ? '' : url.pathname) : source.url;
}

/** What a priority does. */
export const PRIORITY_HELP = 'Where there is more to fetch than time, higher priorities go first. What a source has brought so far counts too, unless its priority is pinned.';

/** Choices for how often a source is looked at. */
export const INTERVALS: readonly { seconds: number; label: string }[] = [
  { seconds: 300, label: 'Every 5 minutes' },
  { seconds: 900, label: 'Every 15 minutes' },
  { seconds: 1_800, label: 'Every 30 minutes' },
  { seconds: 3_600, label: 'Every hour' },
  { seconds: 10_800, label: 'Every 3 hours' },
  { seconds: 21_600, label: 'Every 6 hours' },
  { seconds: 43_200, label: 'Twice a day' },
  { seconds: 86_400, label: 'Once a day' },
  { seconds: 604_800, label: 'Once a week' },
];

const LEFT_OUT: [keyof LeftOut, string][] = [['withoutAddress', 'without an address'], ['addressTooLong', 'with an address that is too long'], ['beyondLimit', 'beyond what is read of one list']];

/** How many entries of a list cannot be items, and why; null if all can. */
export function leftOutText(leftOut: LeftOut): string | null {
  const reasons = LEFT_OUT.filter(([reason]) => leftOut[reason] > 0).map(([reason, words]) => ({ count: leftOut[reason], words }));
  const total = reasons.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const said = reasons.length === 1 ? (reasons[0]?.words ?? '') : reasons.map(({ count, words }) => `${formatCount(count)} ${words}`).join(', ');
  return `${formatCount(total)} left out: ${said}`;
}

/** "45 sources, 33 signals (12 decided on) and their documents and runs will be deleted." */
export function sampleLossText({ sources, signals, decided }: SampleLoss): string {
  const found = signals === 0 ? '' : `, ${formatCount(signals)} ${signals === 1 ? 'signal' : 'signals'}${decided > 0 ? ` (${formatCount(decided)} decided on)` : ''}`;
  return `${formatCount(sources)} ${sources === 1 ? 'source' : 'sources'}${found} and their documents and runs will be deleted. What your own sources brought stays.`;
}
