'use client';

import { useCallback, useEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Keyboard } from 'lucide-react';
import { useQueryStates } from 'nuqs';
import { useRouter } from 'next/navigation';
import type { SignalFacets } from '#lib/model/signal-detail.ts';
import type { SignalRow } from '#lib/model/signal.ts';
import { listPart, signalListQuery, signalSearchParsers } from '#lib/queries/signal-search.ts';
import { signalDetail } from '#lib/queries/signals.ts';
import { classNames } from '#components/ui/class-names.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { ReviewBar } from './review-bar.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { NO_FILTERS, SEARCH_FIELD_ID, SignalFilters } from './signal-filters.tsx';
import { rowId } from './signal-list-row.tsx';
import { SignalList } from './signal-list.tsx';
import { SignalPeek } from './signal-peek.tsx';
import { SignalTabs } from './signal-tabs.tsx';
import { useReview, type Review } from './use-review.ts';
import { useReviewMenu } from './use-review-menu.ts';
import { useKeysEnabled, useSignalKeys } from './use-signal-keys.ts';
import { useSignalList } from './use-signal-list.ts';

/** From here on there is room for a signal beside the list. */
const WIDE = '(min-width: 64rem)';

interface SignalsScreenProps {
  facets: SignalFacets;
  canReview: boolean;
  /** Buttons at the head of the screen. */
  actions: ReactNode;
}

/** The inbox: a list to decide on, with the open signal beside it. */
export function SignalsScreen({ facets, canReview, actions }: SignalsScreenProps) {
  const router = useRouter();
  const [search, setSearch] = useQueryStates(signalSearchParsers);
  const { status, type, source, run, q, sort, signal: openId } = search;
  const part = useMemo(() => listPart({ status, type, source, run, q, sort }), [status, type, source, run, q, sort]);
  const { list, rows, counts } = useSignalList(part);
  const [chosenId, setChosenId] = useState<string | null>(openId);
  const returnedId = useRef<string | null>(null);
  const [helpOpen, setHelpOpen] = useState(false);
  const [keysEnabled] = useKeysEnabled();
  const active = rows.find(({ id }) => id === (openId ?? chosenId)) ?? rows.find(({ id }) => id === chosenId) ?? null;

  const nextId = openId === null ? undefined : rows[rows.findIndex(({ id }) => id === openId) + 1]?.id;
  const queryClient = useQueryClient();
  useEffect(() => {
    // The next decision should not wait. Should this fail, opening the signal asks again and says why.
    if (nextId) queryClient.query(signalDetail(nextId)).catch(() => undefined);
  }, [nextId, queryClient]);

  const [firstOpenId] = useState(openId);
  useEffect(() => {
    // A link to an open signal shows where it stands in the list; the way back from a signal's own page ends where it began.
    const row = document.getElementById(firstOpenId ? rowId(firstOpenId) : window.location.hash.slice(1));
    if (firstOpenId) row?.scrollIntoView({ block: 'nearest' });
    else if (row) row.focus();
  }, [firstOpenId]);

  useEffect(() => {
    // A signal whose decision was taken back may need a moment to come back into the list.
    const row = returnedId.current && document.getElementById(rowId(returnedId.current));
    if (!row) return;
    row.focus();
    returnedId.current = null;
  }, [rows]);

  const show = useCallback((signalId: string) => {
    setChosenId(signalId);
    if (openId !== null) void setSearch({ signal: signalId });
  }, [openId, setSearch]);

  const review = useReview((signal) => {
    show(signal.id);
    returnedId.current = signal.id;
  });

  const open = useCallback((signal: SignalRow) => {
    setChosenId(signal.id);
    if (!window.matchMedia(WIDE).matches) return router.push(`/signals/${signal.id}${signalListQuery(part)}`);
    void setSearch({ signal: signal.id }, { history: openId === null ? 'push' : 'replace' });
  }, [openId, part, router, setSearch]);

  const openByClick = useCallback((signal: SignalRow, event: MouseEvent) => {
    // New tabs and windows are the browser's business.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open(signal);
  }, [open]);

  const moveTo = useCallback((signal: SignalRow | undefined) => {
    if (!signal) return;
    document.getElementById(rowId(signal.id))?.focus();
    show(signal.id);
  }, [show]);

  const decide = useCallback<Review['decide']>((signal, decision) => {
    const at = rows.findIndex(({ id }) => id === signal.id);
    review.decide(signal, decision);
    if (at !== -1) moveTo(rows[at + 1] ?? rows[at - 1]);
  }, [review, rows, moveTo]);
  const menu = useReviewMenu(decide);

  const step = (by: number) => moveTo(active ? rows[rows.indexOf(active) + by] : rows[0]);
  const decideOn = (act: (signal: SignalRow) => void) => () => canReview && active && act(active);
  useSignalKeys({
    next: () => step(1),
    previous: () => step(-1),
    open: () => active && open(active),
    accept: decideOn((signal) => decide(signal, { decision: 'accept' })),
    reject: decideOn((signal) => { open(signal); menu.show('reject', signal); }),
    snooze: decideOn((signal) => { open(signal); menu.show('snooze', signal); }),
    undo: () => canReview && review.undoLast(),
    search: () => document.getElementById(SEARCH_FIELD_ID)?.focus(),
    help: () => setHelpOpen(true),
    close: () => void setSearch({ signal: null }),
  }, menu, keysEnabled);

  return (
    <>
      <PageHeader
        title="Signals"
        description="Business events found in your sources, each with the sentence that tells it."
        actions={<>{actions}<IconButton icon={Keyboard} label="Keys of the inbox (?)" onClick={() => setHelpOpen(true)} /></>}
      />
      <SignalTabs search={part} counts={counts} />
      <div className="my-4"><SignalFilters search={part} setSearch={setSearch} facets={facets} /></div>
      <div className={classNames('grid grid-cols-[minmax(0,1fr)] items-start gap-6', openId !== null && 'lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]')}>
        <SignalList
          list={list} rows={rows} search={part} activeId={active?.id ?? null} openId={openId}
          onOpen={openByClick} onFocus={setChosenId} onClearFilters={() => void setSearch(NO_FILTERS, { history: 'push' })}
        />
        {openId !== null && (
          <SignalPeek
            signalId={openId}
            search={part}
            onMoved={show}
            onClose={() => void setSearch({ signal: null })}
            canReview={canReview}
            reviewBar={(signal) => <ReviewBar signal={signal} review={review} decide={decide} menu={menu} canReview={canReview} />}
          />
        )}
      </div>
      <ShortcutsDialog open={helpOpen} onClose={() => setHelpOpen(false)} />
    </>
  );
}
