import { formatCount, formatShare } from '#lib/charts/format-number.ts';
import type { Precision } from '#lib/model/source-row.ts';

/** Share of judged signals that were right, with how many were judged. */
export function PrecisionText({ precision: { value, n } }: { precision: Precision }) {
  const meaning = n === 0 ? 'No signal of this source was judged yet' : `${formatCount(n)} judged: accepted, or rejected for another reason than relevance`;
  return (
    <span title={meaning}>
      {formatShare(value)} {n > 0 && <span className="text-sm text-muted">of {formatCount(n)}</span>}
    </span>
  );
}
