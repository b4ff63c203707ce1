'use client';

import { useState } from 'react';
import type { StoryFacts, StoryReport } from '#lib/model/story.ts';
import { Button } from '#components/ui/button.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { NOT_READ_YET } from './labels.ts';
import { lateness } from './lateness.ts';
import { StoryOffer } from './story-offer.tsx';
import { StorySearch } from './story-search.tsx';
import { useStory } from './use-story.ts';

/** A story with many reports shows so many until all are asked for. */
const SHOWN_AT_FIRST = 10;

/** Who told the story, first to last. Analysts take out what tells another one, and join what tells the same. */
export function StoryReports({ story, canReview }: { story: StoryFacts; canReview: boolean }) {
  const verdicts = useStory();
  const { reports, similar, sourceCount, reportCount } = story;
  const [showsAll, setShowsAll] = useState(false);
  const [first] = reports;
  if (!first) return null;
  const shown = showsAll ? reports : reports.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <p className="text-muted">
        Reported by {sourceCount === 1 ? 'one source' : `${sourceCount.toLocaleString('en')} sources`}
        {reportCount > 1 && <> in {reportCount.toLocaleString('en')} reports, first by <span className="text-ink">{first.sourceNames[0] ?? 'a source that was removed'}</span></>}.
      </p>
      {(reports.length > 1 || first.isUnread) && (
        <ol className="mt-3 flex flex-col gap-2">
          {shown.map((report) => (
            <li key={report.documentId} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
              <ReportLine report={report} isFirst={report === first} />
              {canReview && reports.length > 1 && <Button size="sm" variant="ghost" pending={verdicts.pending} onClick={() => verdicts.split(report.documentId)} aria-label={`Not this story: ${report.title}`}>Not this story</Button>}
            </li>
          ))}
        </ol>
      )}
      {shown.length < reports.length && <Button size="sm" variant="ghost" className="mt-2" onClick={() => setShowsAll(true)}>Show {(reports.length - shown.length).toLocaleString('en')} more</Button>}
      {showsAll && reportCount > reports.length && <p className="mt-2 text-sm text-muted">And {(reportCount - reports.length).toLocaleString('en')} later ones.</p>}
      {canReview && similar.length > 0 && (
        <>
          <p id="similar-stories" className="mt-5 mb-2 text-sm text-muted">Other stories of this company, in case one is the same</p>
          <ul aria-labelledby="similar-stories" className="flex flex-col gap-2">
            {similar.map((other) => (
              <StoryOffer key={other.storyId} title={other.title} pending={verdicts.pending} onJoin={() => verdicts.join(story.id, other.storyId)}>
                {other.typeLabel} · <RelativeTime value={other.reportedAt} />
              </StoryOffer>
            ))}
          </ul>
        </>
      )}
      {canReview && <StorySearch key={reportCount} storyId={story.id} pending={verdicts.pending} onJoin={(otherStoryId) => verdicts.join(story.id, otherStoryId)} />}
    </>
  );
}

function ReportLine({ report, isFirst }: { report: StoryReport; isFirst: boolean }) {
  return (
    <span className="min-w-0 flex-1">
      {report.title}
      <span className="block text-sm text-muted">
        {report.sourceNames.join(', ') || 'Source removed'} · {isFirst ? <RelativeTime value={report.reportedAt} /> : lateness(report.lateMs, report.isExact)}{report.copying && ` · ${report.copying}`}
      </span>
      {report.isUnread && <span className="block text-sm text-muted">{report.sourceNames.length > 0 ? capitalize(NOT_READ_YET) : 'Not analysed'}</span>}
    </span>
  );
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
