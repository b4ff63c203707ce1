import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names.ts';

export type Tone = 'neutral' | 'accent' | 'positive' | 'caution' | 'negative' | 'info';

const TONES: Record<Tone, string> = {
  neutral: 'bg-sunken text-muted',
  accent: 'bg-accent-soft text-accent',
  positive: 'bg-positive-soft text-positive',
  caution: 'bg-caution-soft text-caution',
  negative: 'bg-negative-soft text-negative',
  info: 'bg-info-soft text-info',
};

interface BadgeProps {
  tone?: Tone;
  icon?: LucideIcon;
  title?: string;
  children: ReactNode;
  className?: string;
}

/** A short state or kind. The words carry the meaning; the colour only helps to find it. */
export function Badge({ tone = 'neutral', icon: Icon, title, children, className }: BadgeProps) {
  return (
    <span
      title={title}
      className={classNames(
        'inline-flex h-6 max-w-full items-center gap-1.5 rounded-sm px-2 text-xs font-medium whitespace-nowrap',
        TONES[tone],
        className,
      )}
    >
      {Icon && <Icon aria-hidden className="size-3.5 shrink-0" />}
      <span className="truncate">{children}</span>
    </span>
  );
}
