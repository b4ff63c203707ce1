import type { FunnelStage, RunProgress } from '#lib/model/run.ts';

const STAGES: Record<FunnelStage['stage'], { label: string; meaning: string }> = {
  collect: { label: 'Collect', meaning: 'Fetch each new or changed item' },
  clean: { label: 'Clean', meaning: 'Find the text that people read' },
  dedupe: { label: 'Dedupe', meaning: 'Drop what was read before' },
  analyse: { label: 'Analyse', meaning: 'Look for business events' },
};

/** Why one item went no further, in a reader's words. */
export const DROP_LABELS: Record<string, string> = {
  unchanged: 'not changed since the last visit',
  duplicate_url: 'same address as another item',
  duplicate_text: 'repeats another document',
  too_short: 'too short to tell anything',
  no_text: 'no text on the page',
  wrong_language: 'in a language that is filtered out',
  paywall: 'behind a paywall',
  error_page: 'an error page',
  cancelled: 'not read: the run was cancelled',
};

/** The same behind a number, where it reads differently there. */
const COUNTED_DROP_LABELS: Record<string, { one: string; many: string }> = {
  duplicate_text: { one: 'repeats another document', many: 'repeat another document' },
  duplicate_url: { one: 'with the same address as another item', many: 'with the same address as another item' },
  no_text: { one: 'page without text', many: 'pages without text' },
  error_page: { one: 'error page', many: 'error pages' },
};

function countedLabel(reason: string, count: number): string {
  const counted = COUNTED_DROP_LABELS[reason];
  if (counted) return count === 1 ? counted.one : counted.many;
  return DROP_LABELS[reason] ?? reason;
}

export interface FunnelLoss {
  key: string;
  label: string;
  count: number;
  failed: boolean;
}

export interface FunnelStep {
  stage: FunnelStage['stage'];
  label: string;
  meaning: string;
  entered: number;
  passed: number;
  pending: number;
  /** Failures first, then drop reasons, the largest first. */
  losses: FunnelLoss[];
  /** Widths as shares of the widest step, 0 to 1. */
  width: { passed: number; pending: number; lost: number };
}

/** The four stages with what each let through and what it lost and why. */
export function prepareFunnel(progress: RunProgress): FunnelStep[] {
  const widest = Math.max(1, ...progress.funnel.map(({ entered }) => entered));
  return progress.funnel.map((stage) => {
    const losses = listLosses(stage);
    const lost = losses.reduce((sum, { count }) => sum + count, 0);
    return {
      stage: stage.stage,
      ...STAGES[stage.stage],
      entered: stage.entered,
      passed: stage.passed,
      pending: stage.pending,
      losses,
      width: { passed: stage.passed / widest, pending: stage.pending / widest, lost: lost / widest },
    };
  });
}

function listLosses(stage: FunnelStage): FunnelLoss[] {
  const dropped = Object.entries(stage.dropped)
    .filter(([, count]) => count > 0)
    .map(([key, count]): FunnelLoss => ({ key, label: countedLabel(key, count), count, failed: false }))
    .toSorted((a, b) => b.count - a.count);
  if (stage.failed === 0) return dropped;
  return [{ key: 'failed', label: 'failed', count: stage.failed, failed: true }, ...dropped];
}
