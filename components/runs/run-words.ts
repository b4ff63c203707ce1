import { Ban, CircleAlert, CircleCheck, CircleDashed, LoaderCircle, type LucideIcon } from 'lucide-react';
import type { RunSourceRow } from '#lib/model/run-row.ts';
import type { RunEvent, RunEventData, RunStatus } from '#lib/model/run.ts';
import { isEmbedded } from '#components/signals/labels.ts';
import type { Tone } from '#components/ui/badge.tsx';

export const RUN_STATUS: Record<RunStatus, { label: string; tone: Tone; icon: LucideIcon }> = {
  queued: { label: 'Waiting to start', tone: 'info', icon: CircleDashed },
  running: { label: 'Running', tone: 'accent', icon: LoaderCircle },
  cancelling: { label: 'Stopping', tone: 'caution', icon: LoaderCircle },
  cancelled: { label: 'Cancelled', tone: 'neutral', icon: Ban },
  finished: { label: 'Finished', tone: 'positive', icon: CircleCheck },
  failed: { label: 'Failed', tone: 'negative', icon: CircleAlert },
};

export const RUN_SOURCE_STATUS: Record<RunSourceRow['status'], { label: string; tone: Tone }> = {
  queued: { label: 'Waiting', tone: 'neutral' },
  running: { label: 'Running', tone: 'accent' },
  done: { label: 'Done', tone: 'positive' },
  failed: { label: 'Failed', tone: 'negative' },
  cancelled: { label: 'Cancelled', tone: 'neutral' },
};

export const TRIGGER = { manual: 'by hand', schedule: 'on schedule' } as const;

function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** Of one source; which items they are, and why, stands further down on the page. */
export function failedText(failedCount: number): string {
  return `${count(failedCount, 'item')} failed`;
}

function readerName(model: string): string {
  return isEmbedded(model) ? 'the embedded analyser' : model;
}

/** What happened, as a sentence. */
export function eventSentence(event: RunEventData): { text: string; trouble: boolean } {
  switch (event.type) {
    case 'run_started': return { text: `Started on ${count(event.sourceCount, 'source')}`, trouble: false };
    case 'source_listed': return { text: `${event.name}: ${count(event.listed, 'item')} listed, ${event.entered.toLocaleString('en')} new or changed`, trouble: false };
    case 'source_finished': return { text: `${event.name}: done with ${count(event.listed, 'item')} listed, ${event.entered.toLocaleString('en')} new or changed`, trouble: false };
    case 'source_failed': return { text: `${event.name}: ${event.message}`, trouble: true };
    case 'batch_analysed': return { text: `${count(event.documents, 'document')} read by ${readerName(event.model)}: ${count(event.signals, 'signal')}`, trouble: false };
    case 'batch_failed': return { text: `${count(event.documents, 'document')} not read by ${readerName(event.model)}: ${event.message}`, trouble: true };
    case 'cancel_requested': return { text: event.by === undefined ? 'Asked to stop' : `Asked to stop by ${event.by}`, trouble: false };
    case 'run_finished': return { text: `${RUN_STATUS[event.status].label} with ${count(event.signals, 'signal')}`, trouble: event.status === 'failed' };
  }
}

/** "Paused for 2 more minutes". */
export function pauseText(leftMs: number): string {
  if (leftMs <= 0) return 'Asked again now';
  if (leftMs < 90_000) return `Paused for ${count(Math.ceil(leftMs / 1_000), 'more second')}`;
  const minutes = Math.ceil(leftMs / 60_000);
  return minutes <= 90 ? `Paused for ${count(minutes, 'more minute')}` : `Paused for ${count(Math.ceil(minutes / 60), 'more hour')}`;
}

/**
 * Why the sources' signals add up to more than the run has; null if they do not. Documents that tell one event share its
 * signal, which may be of an earlier run.
 */
export function joinedText(foundCount: number, signalCount: number): string | null {
  const joined = foundCount - signalCount;
  return joined <= 0 ? null : `${count(foundCount, 'signal')} found by the sources. ${joined.toLocaleString('en')} of them ${joined === 1 ? 'tells' : 'tell'} an event that another document told already, so the run has ${signalCount.toLocaleString('en')}.`;
}

/** How many signals a run had when it ended; null while it goes on. */
export function foundAtEnd(events: readonly RunEvent[]): number | null {
  const end = events.findLast(({ data }) => data.type === 'run_finished')?.data;
  return end?.type === 'run_finished' ? end.signals : null;
}

/** What a run's number of signals means, where people have joined or split stories since it ended too. */
export function signalsNote(signalCount: number, foundCount: number | null): string {
  if (foundCount === null || foundCount === signalCount) return 'new in this run';
  return `${foundCount.toLocaleString('en')} when it ended; some were ${signalCount < foundCount ? 'joined' : 'split'} since`;
}
