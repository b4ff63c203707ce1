import { Fragment } from 'react';
import { formatCount } from '#lib/charts/format-number.ts';
import type { FunnelStep } from '#lib/charts/prepare-funnel.ts';
import type { RunProgress } from '#lib/model/run.ts';

interface RunFunnelProps {
  items: RunProgress['items'];
  steps: readonly FunnelStep[];
  signals: number;
  active: boolean;
}

/** The way of the items through the stages, as bars with what each stage lost and why. */
export function RunFunnel({ items, steps, signals, active }: RunFunnelProps) {
  return (
    <div>
      <p className="text-muted">
        <strong className="font-semibold text-ink">{formatCount(items.listed)}</strong> listed = {formatCount(items.unchanged)} listed as before
        {items.postponed > 0 && ` + ${formatCount(items.postponed)} left for the next run`} + <strong className="font-semibold text-ink">{formatCount(items.entered)}</strong> new or changed
      </p>
      {items.entered === 0 ? <p className="mt-3">{active ? 'Nothing new yet: the sources are being listed.' : 'Nothing was new, so the stages had nothing to do.'}</p> : (
        <>
          <ol className="mt-5 flex flex-col gap-5">
            {steps.map((step) => <StepRow key={step.stage} step={step} active={active} />)}
          </ol>
          <p className="mt-5 border-t pt-4 text-muted"><strong className="font-semibold text-ink">{formatCount(signals)}</strong> {signals === 1 ? 'signal' : 'signals'} found in what was kept</p>
        </>
      )}
    </div>
  );
}

function StepRow({ step, active }: { step: FunnelStep; active: boolean }) {
  return (
    <li className="grid gap-x-6 gap-y-2 md:grid-cols-[9.5rem_minmax(0,1fr)]">
      <div>
        <h3 className="text-base">{step.label}</h3>
        <p className="text-sm text-muted">{step.meaning}</p>
      </div>
      <div>
        <Bar step={step} />
        <p className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-sm">
          <span><Key className="bg-accent" /><strong className="numeric font-semibold">{formatCount(step.passed)}</strong> passed</span>
          {step.pending > 0 && <span><Key className="bg-series-5" /><strong className="numeric font-semibold">{formatCount(step.pending)}</strong> {active ? 'under way' : 'left'}</span>}
          {step.losses.map((loss) => (
            <span key={loss.key} className={loss.failed ? 'text-negative' : 'text-muted'}>
              <Key className={loss.failed ? 'bg-negative' : 'bg-outline'} /><strong className="numeric font-semibold">{formatCount(loss.count)}</strong> {loss.label}
            </span>
          ))}
        </p>
      </div>
    </li>
  );
}

/** Widths stand in SVG attributes, because a strict content policy forbids inline styles. */
function Bar({ step: { width, losses, label, entered, passed } }: { step: FunnelStep }) {
  const failedShare = losses.some(({ failed }) => failed) ? (losses.find(({ failed }) => failed)?.count ?? 0) / Math.max(1, losses.reduce((sum, { count }) => sum + count, 0)) : 0;
  const parts = [
    { share: width.passed, fill: 'fill-accent' },
    { share: width.pending, fill: 'fill-series-5' },
    { share: width.lost * failedShare, fill: 'fill-negative' },
    { share: width.lost * (1 - failedShare), fill: 'fill-outline' },
  ];
  let x = 0;
  return (
    <svg role="img" aria-label={`${label}: ${passed} of ${entered} passed`} viewBox="0 0 100 8" preserveAspectRatio="none" className="block h-3 w-full overflow-hidden rounded-sm bg-sunken">
      {parts.map(({ share, fill }) => {
        const from = x;
        x += share * 100;
        return <Fragment key={fill}>{share > 0 && <rect x={from} width={share * 100} height="8" className={fill} />}</Fragment>;
      })}
    </svg>
  );
}

function Key({ className }: { className: string }) {
  return <span aria-hidden className={`mr-1.5 inline-block size-2.5 rounded-sm ${className}`} />;
}
