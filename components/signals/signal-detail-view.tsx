'use client';

import type { ReactNode } from 'react';
import { ArrowUpRight } from 'lucide-react';
import type { EvidenceDetail, SignalDetail } from '#lib/model/signal-detail.ts';
import { Badge } from '#components/ui/badge.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { EvidenceQuote } from './evidence-quote.tsx';
import { ProvenanceChain } from './provenance-chain.tsx';
import { ReviewHistory } from './review-history.tsx';
import { safeLink } from './safe-link.ts';
import { SignalDate } from './signal-date.tsx';
import { SignalMeta } from './signal-meta.tsx';
import { StoryReports } from './story-reports.tsx';
import { STORY_ID } from './use-story.ts';

interface SignalDetailViewProps {
  detail: SignalDetail;
  /** Buttons that decide. */
  reviewBar: ReactNode;
  /** May say which reports belong together. */
  canReview: boolean;
  /** `h1` on the signal's own page. */
  headingLevel: 'h1' | 'h2';
}

/** Everything known of one signal: what it says, where it says so, and how it came here. */
export function SignalDetailView({ detail, reviewBar, canReview, headingLevel: Heading }: SignalDetailViewProps) {
  const { signal, evidence, story } = detail;
  const SubHeading = Heading === 'h1' ? 'h2' : 'h3';
  return (
    <article>
      <header>
        <p className="flex flex-wrap items-center gap-2.5">
          <Badge tone="accent" title={detail.typeDescription}>{signal.typeLabel}</Badge>
          <span className="text-sm text-muted"><SignalDate signal={signal} /></span>
        </p>
        <Heading className={Heading === 'h1' ? 'mt-2 text-2xl break-words sm:text-3xl' : 'mt-2 text-xl break-words'}>{signal.company}</Heading>
        <p className="mt-1 text-lg break-words">{signal.title}</p>
        <p className="mt-3"><SignalMeta signal={signal} /></p>
      </header>
      <div className="sticky top-0 z-20 -mx-1 mt-5 border-y bg-surface px-1 py-3">{reviewBar}</div>
      {evidence.map((item, index) => (
        <EvidenceSection key={item.id} heading={SubHeading} evidence={item} detail={detail} title={evidence.length > 1 ? `Evidence ${index + 1} of ${evidence.length}` : 'Evidence'} />
      ))}
      <Section heading={SubHeading} title="Story" id={STORY_ID}><StoryReports key={story.id} story={story} canReview={canReview} /></Section>
      <Section heading={SubHeading} title="Decisions"><ReviewHistory detail={detail} canReview={canReview} /></Section>
    </article>
  );
}

type SubHeadingLevel = 'h2' | 'h3';

function EvidenceSection({ heading: Heading, evidence, detail, title }: { heading: SubHeadingLevel; evidence: EvidenceDetail; detail: SignalDetail; title: string }) {
  return (
    <Section heading={Heading} title={title} aside={<LivePage evidence={evidence} />}>
      <EvidenceQuote evidence={evidence} />
      <Heading className="mt-7 mb-4 text-base">How it came here</Heading>
      <ProvenanceChain evidence={evidence} detail={detail} />
    </Section>
  );
}

function LivePage({ evidence }: { evidence: EvidenceDetail }) {
  if (evidence.sources.some(({ kind }) => kind === 'sample')) return <span className="text-sm text-muted">Made-up sample article: there is no live page</span>;
  const link = safeLink(evidence.fetch?.finalUrl ?? evidence.document.url);
  if (!link) return null;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer" className={buttonStyle('ghost', 'sm', '-mr-3')}>
      Open live page <ArrowUpRight aria-hidden className="size-4" />
    </a>
  );
}

function Section({ heading: Heading, title, id, aside, children }: { heading: SubHeadingLevel; title: string; id?: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="mt-7">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Heading id={id} tabIndex={id ? -1 : undefined} className="text-base">{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}
