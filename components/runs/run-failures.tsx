'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { formatCount } from '#lib/charts/format-number.ts';
import type { RunSourceRow } from '#lib/model/run-row.ts';
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

const SOURCES_SHOWN = 12;

interface RunFailuresProps {
  runId: string;
  /** Sources that could not be read. */
  failedSources: readonly RunSourceRow[];
  sourceCount: number;
  failedCount: number;
  enteredCount: number;
}

/** Sources that could not be read, and items that failed, by cause, with the way to mend it. Not there while nothing has failed. */
export function RunFailures({ runId, failedSources, sourceCount, failedCount, enteredCount }: RunFailuresProps) {
  const { data: causes = [] } = useQuery(runFailures(runId, failedCount));
  const titles = [
    failedSources.length > 0 && `${formatCount(failedSources.length)} of ${formatCount(sourceCount)} ${sourceCount === 1 ? 'source' : 'sources'} could not be read`,
    failedCount > 0 && `${formatCount(failedCount)} of ${formatCount(enteredCount)} new or changed ${enteredCount === 1 ? 'item' : 'items'} failed`,
  ].filter((title) => title !== false);
  if (titles.length === 0) return null;
  const remedies = new Map(causes.flatMap(({ code }) => (REMEDIES[code] ? [[REMEDIES[code].href, REMEDIES[code]]] : [])));
  return (
    <Note
      kind="caution"
      title={titles.join(', and ')}
      action={remedies.size > 0 && [...remedies.values()].map(({ href, label }) => <ButtonLink key={href} size="sm" href={href}>{label}</ButtonLink>)}
    >
      <ul className="mt-1 flex flex-col gap-1">
        {failedSources.slice(0, SOURCES_SHOWN).map(({ sourceId, name, errorMessage }) => (
          <li key={sourceId}><Link href={`/sources/${sourceId}`} className="font-medium underline-offset-4 hover:underline">{name}</Link>: {errorMessage ?? 'It is not known why.'}</li>
        ))}
        {failedSources.length > SOURCES_SHOWN && <li className="text-muted">and {formatCount(failedSources.length - SOURCES_SHOWN)} more sources, which stand in the table below</li>}
        {causes.map(({ code, message, count }) => (
          <li key={`${code} ${message}`}><span className="numeric font-medium">{formatCount(count)} ×</span> {message} <span className="text-muted">({code})</span></li>
        ))}
      </ul>
    </Note>
  );
}
