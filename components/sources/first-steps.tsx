import { Rss } from 'lucide-react';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LoadSampleButton } from './load-sample-button.tsx';
import type { LoadSample } from './source-verbs.ts';

interface FirstStepsProps {
  title: string;
  canAdd: boolean;
  loadSample: LoadSample;
}

const STEPS = ['Collect', 'Clean', 'Dedupe', 'Analyse', 'Review'];

/** What to do in a workspace without a source. */
export function FirstSteps({ title, canAdd, loadSample }: FirstStepsProps) {
  const action = canAdd && (
    <>
      <LoadSampleButton loadSample={loadSample} />
      <ButtonLink href="/sources?add=url">Add a source</ButtonLink>
    </>
  );
  return (
    <EmptyState icon={Rss} title={title} action={action}>
      <p>
        Karhuno reads feeds, pages, sitemaps and searches, and shows the few events in them that matter to business.
        {canAdd ? ' The sample runs offline on made-up articles and can be removed again.' : ' Ask an analyst to add one.'}
      </p>
      <ol aria-label="The way of an article" className="mt-6 flex flex-wrap justify-center gap-x-3 gap-y-2 text-sm">
        {STEPS.map((step, index) => (
          <li key={step} className="flex items-center gap-3">{index > 0 && <span aria-hidden className="text-faint">→</span>}{step}</li>
        ))}
      </ol>
    </EmptyState>
  );
}
