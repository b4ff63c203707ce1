import type { ReactNode } from 'react';
import Link from 'next/link';
import { formatMoney } from '#lib/charts/format-money.ts';
import { formatBytes, formatCount, formatDuration, formatShare } from '#lib/charts/format-number.ts';
import type { SourceDetail } from '#lib/model/source-row.ts';
import type { LeftOut } from '#lib/model/source.ts';
import { signalListQuery } from '#lib/queries/signal-search.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Card } from '#components/ui/card.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { StatTile, StatTiles } from '#components/ui/stat-tile.tsx';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '#components/ui/table.tsx';
import { PageLink } from '#components/tables/page-link.tsx';
import { NextLook } from './next-look.tsx';
import { INTERVALS, leftOutText, PRIORITY_HELP } from './source-words.ts';

/** What one source brought, how its fetches went, and what is known of it. */
export function SourceDetailView({ detail, priority }: { detail: SourceDetail; priority: ReactNode }) {
  const { source } = detail;
  return (
    <div className="flex flex-col gap-6">
      {source.health === 'failing' && source.lastErrorMessage && (
        <ErrorNote title={source.consecutiveFailures === 1 ? 'The last look failed' : `The last ${formatCount(source.consecutiveFailures)} looks failed`}><p>{source.lastErrorMessage} Next try: <NextLook source={source} />.</p></ErrorNote>
      )}
      <Numbers detail={detail} />
      <Facts detail={detail} priority={priority} />
      <FailedItems detail={detail} />
      <Documents detail={detail} />
      <Fetches detail={detail} />
    </div>
  );
}

function Numbers({ detail: { source, duplicates } }: { detail: SourceDetail }) {
  const { signals, precision } = source;
  return (
    <StatTiles>
      <StatTile label="Documents" value={formatCount(source.documents)} note={duplicates > 0 ? `${formatCount(duplicates)} told before by others` : 'none told before by others'} />
      <StatTile label="Signals" value={<SignalLink sourceId={source.id} status="all">{formatCount(signals.total)}</SignalLink>} note={<SignalLink sourceId={source.id} status="new">{formatCount(signals.new)} new</SignalLink>} />
      <StatTile
        label="Accepted" value={<SignalLink sourceId={source.id} status="accepted">{formatCount(signals.accepted)}</SignalLink>}
        note={<SignalLink sourceId={source.id} status="rejected">{formatCount(signals.rejected)} rejected</SignalLink>}
      />
      <StatTile label="Precision" value={formatShare(precision.value)} note={precision.n === 0 ? 'nothing judged yet' : `of ${formatCount(precision.n)} judged${signals.notRelevant > 0 ? `; ${formatCount(signals.notRelevant)} not relevant left out` : ''}`} />
      <StatTile label="Cost so far" value={<span className="proportional-nums">{formatMoney(source.costNanos)}</span>} note="its share of models and searches" />
    </StatTiles>
  );
}

function SignalLink({ sourceId, status, children }: { sourceId: string; status: 'all' | 'new' | 'accepted' | 'rejected'; children: ReactNode }) {
  return <Link href={`/signals${signalListQuery({ status, source: sourceId })}`} className="underline-offset-4 hover:underline">{children}</Link>;
}

function Facts({ detail: { source, createdAt, lastList }, priority }: { detail: SourceDetail; priority: ReactNode }) {
  const interval = INTERVALS.find(({ seconds }) => seconds === source.pollIntervalSeconds)?.label.toLowerCase() ?? `every ${formatDuration(source.pollIntervalSeconds * 1_000)}`;
  return (
    <Card>
      <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
        <Fact name="Looked at">{interval}</Fact>
        <Fact name="Last look">{source.lastPolledAt ? <RelativeTime value={source.lastPolledAt} /> : 'none yet'}</Fact>
        <Fact name="Last success">{source.lastSuccessAt ? <RelativeTime value={source.lastSuccessAt} /> : 'none yet'}</Fact>
        <Fact name={source.lastPolledAt ? 'Next look' : 'First look'}><NextLook source={source} /></Fact>
        <Fact name="Added"><RelativeTime value={createdAt} /></Fact>
        <Fact name="Folder">{source.folder ?? 'none'}</Fact>
        {lastList && <Fact name="Last list">{formatCount(lastList.listed)} {lastList.listed === 1 ? 'entry' : 'entries'}<LeftOutNote leftOut={lastList.leftOut} /></Fact>}
        <div className="sm:col-span-2"><dt className="text-sm text-muted">Priority in a run</dt><dd className="mt-0.5">{priority}<span className="mt-1 block max-w-[30rem] text-sm text-muted">{PRIORITY_HELP}</span></dd></div>
      </dl>
    </Card>
  );
}

function LeftOutNote({ leftOut }: { leftOut: LeftOut }) {
  const text = leftOutText(leftOut);
  return text && <span className="block text-sm text-muted">{text}</span>;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return <div><dt className="text-sm text-muted">{name}</dt><dd className="mt-0.5">{children}</dd></div>;
}

/** Leads to what was found in a document, else to its page. */
function DocumentTitle({ document: { title, url, signalId }, sample }: { document: SourceDetail['documents'][number]; sample: boolean }) {
  const className = 'line-clamp-2 min-w-36';
  if (signalId === null) return <PageLink url={url} sample={sample} className={className}>{title}</PageLink>;
  return <Link href={`/signals/${signalId}`} prefetch={false} className={`${className} font-medium underline-offset-4 hover:underline`}>{title}</Link>;
}

function FailedItems({ detail: { failedItems, source } }: { detail: SourceDetail }) {
  if (failedItems.length === 0) return null;
  return (
    <Card title="Could not be read" description="Items of this source that failed when they were last tried, and why. The newest first, at most 20.">
      <ul className="flex flex-col gap-3">
        {failedItems.map(({ id, url, title, message, failedAt }) => (
          <li key={id} className="break-words">
            <PageLink url={url} sample={source.kind === 'sample'}>{title}</PageLink>
            <span className="block text-sm text-muted"><RelativeTime value={failedAt} /> · <span className="text-negative">{message}</span></span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Documents({ detail: { documents, source } }: { detail: SourceDetail }) {
  return (
    <Card title="Newest documents" description={documents.length > 0 ? `A title in bold leads to what was found in the document${source.kind === 'sample' ? '' : ', another one to its page'}.` : undefined} padding={documents.length > 0 ? 'none' : 'normal'}>
      {documents.length === 0 ? <p className="text-muted">{source.health === 'unreadable' ? 'Nothing that this source lists could be read.' : 'Nothing was read from this source yet. A run fetches what it lists.'}</p> : (
        <Table caption="Newest documents">
          <TableHead><tr><TableHeader>Title</TableHeader><TableHeader className="max-sm:hidden">Published</TableHeader><TableHeader className="max-sm:hidden">Seen</TableHeader><TableHeader numeric>Signals</TableHeader></tr></TableHead>
          <TableBody>
            {documents.map((document) => (
              <TableRow key={document.id}>
                <TableCell className="w-full"><DocumentTitle document={document} sample={source.kind === 'sample'} />{document.duplicate && <Badge className="mt-1">Told before by another</Badge>}</TableCell>
                <TableCell className="text-muted max-sm:hidden">{document.publishedAt ? <RelativeTime value={document.publishedAt} /> : '—'}</TableCell>
                <TableCell className="text-muted max-sm:hidden"><RelativeTime value={document.firstSeenAt} /></TableCell>
                <TableCell numeric>{formatCount(document.signals)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  );
}

const OUTCOME = { ok: { label: 'Fetched', tone: 'positive' }, not_modified: { label: 'Not modified', tone: 'neutral' }, failed: { label: 'Failed', tone: 'negative' } } as const;

function Outcome({ fetch }: { fetch: SourceDetail['fetches'][number] }) {
  if (fetch.fromCache) return <Badge tone="info">From the cache</Badge>;
  return <Badge tone={OUTCOME[fetch.outcome].tone}>{OUTCOME[fetch.outcome].label}{fetch.httpStatus !== null && `, ${fetch.httpStatus}`}</Badge>;
}

function Fetches({ detail: { fetches, source } }: { detail: SourceDetail }) {
  return (
    <Card title="Last fetches" padding={fetches.length > 0 ? 'none' : 'normal'}>
      {fetches.length === 0 ? <p className="text-muted">{source.kind === 'sample' ? 'Sample data is served by Karhuno itself; nothing is fetched.' : 'Nothing was fetched yet.'}</p> : (
        <Table caption="Last fetches">
          <TableHead><tr><TableHeader className="max-sm:hidden">When</TableHeader><TableHeader>Outcome</TableHeader><TableHeader>Address</TableHeader><TableHeader numeric className="max-sm:hidden">Size</TableHeader><TableHeader numeric className="max-sm:hidden">Time</TableHeader></tr></TableHead>
          <TableBody>
            {fetches.map((fetch) => (
              <TableRow key={fetch.id}>
                <TableCell className="text-muted max-sm:hidden"><RelativeTime value={fetch.fetchedAt} /></TableCell>
                <TableCell><Outcome fetch={fetch} /><span className="mt-1 block text-sm text-muted sm:hidden"><RelativeTime value={fetch.fetchedAt} /></span></TableCell>
                <TableCell className="w-full min-w-40"><span className="block w-0 min-w-full truncate text-sm" title={fetch.url}>{fetch.url}</span>{fetch.errorMessage && <span className="text-sm text-negative">{fetch.errorMessage}</span>}</TableCell>
                <TableCell numeric className="text-muted max-sm:hidden">{formatBytes(fetch.bytes)}</TableCell>
                <TableCell numeric className="text-muted max-sm:hidden">{formatDuration(fetch.durationMs)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  );
}
