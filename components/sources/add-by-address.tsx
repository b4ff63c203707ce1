'use client';

import { useState, useTransition, type FormEvent } from 'react';
import Link from 'next/link';
import { Plus } from 'lucide-react';
import { formatCount } from '#lib/charts/format-number.ts';
import type { SourceCandidate } from '#lib/model/source.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import type { ActionResult } from '#lib/model/action-result.ts';
import { KIND } from './source-words.ts';
import { useDiscovery } from './use-discovery.ts';

interface AddByAddressProps<Chosen> {
  choose: (input: { discoveryId: string; url: string }) => Promise<ActionResult<Chosen>>;
  onChosen: (name: string, source: Chosen) => void;
  /** What choosing is called; null for a deleted source: one that was deleted cannot be chosen. */
  verbs: { fresh: string; deleted: string | null };
}

/** An address in, what can be watched there out, with its newest items. */
export function AddByAddress<Chosen>({ choose, onChosen, verbs }: AddByAddressProps<Chosen>) {
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [addingUrl, setAddingUrl] = useState<string | null>(null);
  const [, startAdding] = useTransition();
  const discovery = useDiscovery('url');
  const candidates = discovery.result?.kind === 'url' ? discovery.result.candidates : null;

  function look(event: FormEvent) {
    event.preventDefault();
    setProblem(null);
    discovery.start(address.trim());
  }

  function add(candidate: SourceCandidate) {
    const { id } = discovery;
    if (id === null) return;
    setAddingUrl(candidate.url);
    startAdding(async () => {
      const result = await choose({ discoveryId: id, url: candidate.url });
      setAddingUrl(null);
      if (result.ok) onChosen(candidate.title, result.data);
      else setProblem(result.error.message);
    });
  }

  return (
    <div className="flex flex-col gap-5">
      <form onSubmit={look}>
        <Field label="Address" hint="A site, a feed, a sitemap or a single page. Karhuno finds what can be watched there." error={problem ?? discovery.error}>
          {(control) => (
            <span className="flex gap-2">
              <Input {...control} value={address} onChange={(event) => setAddress(event.target.value)} autoFocus required inputMode="url" placeholder="example.com/news" autoComplete="off" spellCheck={false} />
              <Button type="submit" variant={candidates ? 'secondary' : 'primary'} pending={discovery.isLooking}>Look</Button>
            </span>
          )}
        </Field>
      </form>
      {discovery.isLooking && (
        <div aria-live="polite" className="flex flex-col gap-3 rounded-md border p-4">
          <p className="text-sm text-muted">Looking at the address…</p>
          <Skeleton className="h-5 w-2/3" /><Skeleton className="h-4 w-full" /><Skeleton className="h-4 w-5/6" />
        </div>
      )}
      {candidates?.length === 0 && <ErrorNote title="Nothing to watch was found there">Try the address of the site’s news page, or of its feed.</ErrorNote>}
      {candidates?.map((candidate) => (
        <Candidate key={candidate.url} candidate={candidate} verbs={verbs} adding={addingUrl === candidate.url} onAdd={() => add(candidate)} />
      ))}
    </div>
  );
}

function Candidate({ candidate, verbs, adding, onAdd }: { candidate: SourceCandidate; verbs: AddByAddressProps<never>['verbs']; adding: boolean; onAdd: () => void }) {
  const { existing } = candidate;
  const verb = existing ? verbs.deleted : verbs.fresh;
  return (
    <section className="rounded-md border p-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 flex-1">
          <h3 className="flex items-center gap-2.5 text-base"><span className="truncate">{candidate.title}</span><Badge>{KIND[candidate.kind]}</Badge></h3>
          <p className="text-sm break-all text-muted">{candidate.url}</p>
        </div>
        {existing && !existing.deleted
          ? <p className="text-sm">Watched already as <Link href={`/sources/${existing.sourceId}`} className="text-accent underline underline-offset-4">{existing.name}</Link></p>
          : verb && <Button size="sm" variant="primary" pending={adding} onClick={onAdd}>{!adding && verbs.deleted && <Plus aria-hidden className="size-4" />} {verb}</Button>}
      </div>
      {existing?.deleted && <p className="mt-2 text-sm text-muted">It was deleted as “{existing.name}” {verbs.deleted ? 'and comes back with its history.' : '; add its address as a source to bring that back.'}</p>}
      <ul className="mt-3 flex flex-col gap-1.5 border-t pt-3 text-sm">
        {candidate.preview.map((item) => (
          <li key={item.url} className="flex justify-between gap-4">
            <span className="truncate">{item.title}</span>
            {item.published && <span className="shrink-0 text-muted"><RelativeTime value={item.published} /></span>}
          </li>
        ))}
        <li className="text-muted">{listText(candidate)}</li>
      </ul>
    </section>
  );
}

/** "3 items listed"; a sitemap of sitemaps lists no items itself. */
function listText({ itemCount, sitemapCount }: SourceCandidate): string {
  if (sitemapCount !== null) return sitemapCount === 1 ? 'Leads to 1 sitemap' : `Leads to ${formatCount(sitemapCount)} sitemaps`;
  return itemCount === 1 ? '1 item listed' : `${formatCount(itemCount)} items listed`;
}
