import { FlaskConical } from 'lucide-react';
import type { SignalRow } from '#lib/model/signal.ts';
import { Badge } from '#components/ui/badge.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { analyserLabel, CONFIDENCE_HINT, confidenceLabel, isEmbedded } from './labels.ts';

/** The facts beneath a signal: where from, found by whom, how sure that one is, and when. */
export function SignalMeta({ signal }: { signal: SignalRow }) {
  const others = signal.sourceCount - 1;
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
      <span className="truncate">
        {signal.sourceName ?? 'Source removed'}
        {others > 0 && <span title={`${others} more ${others === 1 ? 'source' : 'sources'}`}> +{others}</span>}
      </span>
      <span>
        <span title={isEmbedded(signal.model) ? 'Found by the analyser that ships with Karhuno, without a language model' : `Found by the language model ${signal.model}`}>{analyserLabel(signal.model)}</span>
        , <span className="numeric" title={CONFIDENCE_HINT}>{confidenceLabel(signal.confidence)}</span>
      </span>
      <span>found <RelativeTime value={signal.createdAt} /></span>
      {signal.sample && (
        <Badge icon={FlaskConical} tone="info" className="h-5" title="From the sample workspace: the article is made up">
          Sample
        </Badge>
      )}
    </span>
  );
}
