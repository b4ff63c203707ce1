import { classNames } from './class-names.ts';
import type { Tone } from './badge.tsx';

const FILLS: Record<Tone, string> = {
  neutral: 'text-muted',
  accent: 'text-accent',
  positive: 'text-positive',
  caution: 'text-caution',
  negative: 'text-negative',
  info: 'text-info',
};

interface MeterProps {
  /** Read out together with the value. */
  label: string;
  value: number;
  max: number;
  /** What is read out instead of the bare number, such as "12 of 40 sources". */
  valueText?: string;
  tone?: Tone;
  className?: string;
}

/** How much of a whole, as a bar. Drawn as SVG, so that no inline style is needed. */
export function Meter({ label, value, max, valueText, tone = 'accent', className }: MeterProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <svg
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={Math.min(value, max)}
      aria-valuetext={valueText}
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      className={classNames('h-1.5 w-full overflow-hidden rounded-full bg-sunken', FILLS[tone], className)}
    >
      <rect width={share * 100} height="6" fill="currentColor" />
    </svg>
  );
}
