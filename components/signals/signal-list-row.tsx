'use client';

import { memo, type MouseEvent } from 'react';
import Link from 'next/link';
import type { SignalRow } from '#lib/model/signal.ts';
import { Badge } from '#components/ui/badge.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { STATUS } from './labels.ts';
import { SignalDate } from './signal-date.tsx';
import { SignalMeta } from './signal-meta.tsx';

interface SignalListRowProps {
  signal: SignalRow;
  /** Leads to the signal's own page. */
  href: string;
  active: boolean;
  open: boolean;
  showStatus: boolean;
  onOpen: (signal: SignalRow, event: MouseEvent) => void;
  onFocus: (signalId: string) => void;
}

/** Id of a row's link, which takes the keyboard's focus. */
export function rowId(signalId: string): string {
  return `signal-${signalId}`;
}

/** One signal of the list; its link leads to the signal's own page. */
export const SignalListRow = memo(function SignalListRow({ signal, href, active, open, showStatus, onOpen, onFocus }: SignalListRowProps) {
  return (
    <li className={classNames('relative border-l-[3px]', open ? 'border-l-accent bg-accent-soft/50' : active ? 'border-l-outline bg-paper' : 'border-l-transparent hover:bg-paper')}>
      <Link
        id={rowId(signal.id)}
        href={href}
        prefetch={false}
        scroll={false}
        aria-current={open ? 'true' : undefined}
        onClick={(event) => onOpen(signal, event)}
        onFocus={() => onFocus(signal.id)}
        className="block scroll-my-20 px-4 py-4 -outline-offset-2 sm:px-5"
      >
        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1 sm:flex-nowrap">
          <span className="min-w-0 font-semibold break-words sm:truncate">{signal.company}</span>
          <Badge tone="accent" className="shrink-0">{signal.typeLabel}</Badge>
          {showStatus && <Badge tone={STATUS[signal.status].tone} className="shrink-0">{STATUS[signal.status].label}</Badge>}
          <span className="ml-auto shrink-0 pl-2 text-sm text-muted">
            <SignalDate signal={signal} />
          </span>
        </span>
        {signal.quote !== signal.title && <span className="mt-1 block">{signal.title}</span>}
        {signal.quote && (
          <span className={classNames('mt-2 line-clamp-2 border-l-2 border-mark-line pl-3', signal.quote !== signal.title && 'text-sm text-muted')}>{signal.quote}</span>
        )}
        <span className="mt-2.5 block">
          <SignalMeta signal={signal} />
        </span>
      </Link>
    </li>
  );
});
