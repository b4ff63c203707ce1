import type { ReactNode } from 'react';
import Link from 'next/link';
import { BrainCircuit, FileText, Globe, Radar, Rss, type LucideIcon } from 'lucide-react';
import { formatMoney } from '#lib/charts/format-money.ts';
import { formatBytes, formatCount, formatDuration } from '#lib/charts/format-number.ts';
import type { EvidenceDetail, SignalDetail } from '#lib/model/signal-detail.ts';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { analyserLabel, CONFIDENCE_HINT, confidenceLabel, isEmbedded } from './labels.ts';
import { safeLink } from './safe-link.ts';

const VERIFICATION = {
  verified: 'stands in the text word for word',
  repaired: 'stands in the text; spaces or quotation marks differed',
  unverified: 'was not found in the text',
} as const;

/** The way of a signal from its source to the inbox, step by step. */
export function ProvenanceChain({ evidence, detail }: { evidence: EvidenceDetail; detail: SignalDetail }) {
  return (
    <ol className="flex flex-col">
      <SourceStep evidence={evidence} />
      <FetchStep evidence={evidence} />
      <DocumentStep evidence={evidence} />
      <AnalysisStep evidence={evidence} />
      <SignalStep evidence={evidence} detail={detail} />
    </ol>
  );
}

function SourceStep({ evidence: { sources } }: { evidence: EvidenceDetail }) {
  return (
    <Step icon={Rss} name="Source">
      {sources.length === 0 && 'Removed since'}
      {sources.map((source, index) => (
        <span key={source.id}>
          {index > 0 && ', '}
          {source.deleted ? `${source.name} (deleted)` : <Link href={`/sources/${source.id}`} className="text-accent underline underline-offset-4">{source.name}</Link>}
        </span>
      ))}
      {sources.some(({ kind }) => kind === 'sample') && <Fact>sample newsroom that ships with Karhuno</Fact>}
    </Step>
  );
}

function FetchStep({ evidence: { fetch, sources } }: { evidence: EvidenceDetail }) {
  if (!fetch) {
    return <Step icon={Globe} name="Fetch">The source carried the text itself; no page was fetched.</Step>;
  }
  const isSample = sources.some(({ kind }) => kind === 'sample');
  return (
    <Step icon={Globe} name="Fetch">
      <RelativeTime value={fetch.fetchedAt} />
      <Fact>status {fetch.httpStatus ?? '—'}</Fact>
      <Fact>{formatDuration(fetch.durationMs)}</Fact>
      <Fact>{formatBytes(fetch.bytes)}</Fact>
      {fetch.contentType && <Fact>{fetch.contentType}</Fact>}
      <Address url={fetch.finalUrl ?? fetch.url} linked={!isSample} />
      {isSample && <span className="block text-sm text-muted">Served by Karhuno itself; nothing left this machine.</span>}
      {fetch.finalUrl && fetch.finalUrl !== fetch.url && <span className="block text-sm text-muted">redirected from {fetch.url}</span>}
    </Step>
  );
}

function DocumentStep({ evidence: { document } }: { evidence: EvidenceDetail }) {
  return (
    <Step icon={FileText} name="Document">
      version {document.versionNumber} of {document.versionCount}
      <Fact>{formatCount(document.text.length)} characters</Fact>
      {document.language && <Fact>{document.language}</Fact>}
      {document.author && <Fact>by {document.author}</Fact>}
      {document.publishedAt && <Fact>published <RelativeTime value={document.publishedAt} /></Fact>}
      <span className="block text-sm break-all text-muted">
        <span title={`Found on the page by ${document.extractorVersion}; checksum ${document.contentHash}`}>text stored as it was read, checksum {document.contentHash.slice(0, 12)}</span>
      </span>
    </Step>
  );
}

function AnalysisStep({ evidence: { analysis } }: { evidence: EvidenceDetail }) {
  const { call } = analysis;
  return (
    <Step icon={BrainCircuit} name="Analysis">
      {analyserLabel(analysis.model)}
      <Fact>{isEmbedded(analysis.model) ? 'version' : 'prompt'} {analysis.promptVersion}</Fact>
      <Fact><RelativeTime value={analysis.createdAt} /></Fact>
      {call && (
        <span className="block text-sm text-muted">
          {formatCount(call.inputTokens)} tokens in ({formatCount(call.cachedTokens)} cached), {formatCount(call.outputTokens)} out, {call.documents}{' '}
          {call.documents === 1 ? 'document' : 'documents'} in the request{call.attempt > 1 && `, attempt ${call.attempt}`}
        </span>
      )}
      <span className="block text-sm text-muted">{costText(call)}</span>
    </Step>
  );
}

function costText(call: EvidenceDetail['analysis']['call']): string {
  if (!call) return 'Cost nothing: it ran on this machine.';
  return `This document’s share ${formatMoney(call.shareNanos)} of ${formatMoney(call.costNanos)}, split by its tokens.`;
}

function SignalStep({ evidence, detail }: { evidence: EvidenceDetail; detail: SignalDetail }) {
  return (
    <Step icon={Radar} name="Signal" last>
      {detail.signal.typeLabel}
      <Fact>the analyser is {confidenceLabel(detail.signal.confidence)}</Fact>
      {detail.runId && <Fact><Link href={`/runs/${detail.runId}`} className="text-accent underline underline-offset-4">the run that found it</Link></Fact>}
      <span className="block text-sm text-muted">
        The quote {VERIFICATION[evidence.verification]}: characters {formatCount(evidence.startOffset)} to {formatCount(evidence.endOffset)} of the {evidence.field}.
      </span>
      <span className="block text-sm text-muted">{CONFIDENCE_HINT}</span>
    </Step>
  );
}

function Step({ icon: Icon, name, last = false, children }: { icon: LucideIcon; name: string; last?: boolean; children: ReactNode }) {
  return (
    <li className="relative flex gap-4 pb-5 last:pb-0">
      {!last && <span aria-hidden className="absolute top-8 bottom-0 left-[0.9375rem] w-px bg-line" />}
      <span className="inline-flex size-8 shrink-0 items-center justify-center rounded-full border bg-paper text-muted">
        <Icon aria-hidden className="size-4" />
      </span>
      <div className="min-w-0 flex-1 pt-0.5">
        <p className="text-sm font-medium text-muted">{name}</p>
        <div className="mt-0.5 break-words">{children}</div>
      </div>
    </li>
  );
}

function Fact({ children }: { children: ReactNode }) {
  return <span className="text-muted"> · {children}</span>;
}

/** A made-up address is shown, but leads nowhere. */
function Address({ url, linked }: { url: string; linked: boolean }) {
  const link = linked ? safeLink(url) : null;
  if (!link) return <span className="block text-sm break-all text-muted">{url}</span>;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer" className="block text-sm break-all text-accent underline underline-offset-4">
      {url}
    </a>
  );
}
