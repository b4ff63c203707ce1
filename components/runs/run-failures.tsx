'use client';

import { useQuery } from '@tanstack/react-query';
import { formatCount } from '#lib/charts/format-number.ts';
import { runFailures } from '#lib/queries/run-failures.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Note } from '#components/ui/note.tsx';

/** Where a cause is mended, by its code. */
const REMEDIES: Record<string, { href: string; label: string }> = {
  price_unknown: { href: '/costs#prices', label: 'Set the price' },
  budget_exceeded: { href: '/settings#budgets', label: 'Look at the budgets' },
  llm_no_key: { href: '/settings#connections', label: 'Look at the connections' },
  search_bad_key: { href: '/settings#connections', label: 'Look at the connections' },
  search_no_key: { href: '/settings#connections', label: 'Look at the connections' },
};

interface RunFailuresProps {
  runId: string;
  failedCount: number;
  enteredCount: number;
}

/** Items that failed, by cause, with the way to mend it. Not there while none has. */
export function RunFailures({ runId, failedCount, enteredCount }: RunFailuresProps) {
  const { data: causes = [] } = useQuery(runFailures(runId, failedCount));
  if (failedCount === 0) return null;
  const remedies = new Map(causes.flatMap(({ code }) => (REMEDIES[code] ? [[REMEDIES[code].href, REMEDIES[code]]] : [])));
  return (
    <Note
      kind="caution"
      title={`${formatCount(failedCount)} of ${formatCount(enteredCount)} new or changed ${enteredCount === 1 ? 'item' : 'items'} failed`}
      action={remedies.size > 0 && [...remedies.values()].map(({ href, label }) => <ButtonLink key={href} size="sm" href={href}>{label}</ButtonLink>)}
    >
      <ul className="mt-1 flex flex-col gap-1">
        {causes.map(({ code, message, count }) => (
          <li key={`${code} ${message}`}><span className="numeric font-medium">{formatCount(count)} ×</span> {message} <span className="text-muted">({code})</span></li>
        ))}
      </ul>
    </Note>
  );
}
