'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { IconButton } from './icon-button.tsx';
import { currentToasts, subscribeToasts, toast, type Toast } from './toast-store.ts';

const SHOWN_MS = 6_000;
const NONE: readonly Toast[] = [];
const ICONS = { positive: CircleCheck, negative: CircleAlert, neutral: Info };
const ICON_STYLES = { positive: 'text-positive', negative: 'text-negative', neutral: 'text-muted' };

function ToastItem({ item }: { item: Toast }) {
  const [held, setHeld] = useState(false);
  const Icon = ICONS[item.tone];

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => toast.dismiss(item.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, item.id]);

  return (
    <li
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex items-center gap-x-3 rounded-md border bg-surface py-1 pr-1 pl-3 text-sm shadow-overlay lg:flex-wrap lg:justify-end"
    >
      <Icon aria-hidden className={`size-5 shrink-0 ${ICON_STYLES[item.tone]}`} />
      <span className="min-w-0 flex-1 break-words lg:min-w-[60%]">{item.message}</span>
      {item.action && (
        <button
          type="button"
          className="h-8 rounded-md px-2 font-medium text-accent hover:bg-sunken"
          onClick={() => {
            item.action?.run();
            toast.dismiss(item.id);
          }}
        >
          {item.action.label}
        </button>
      )}
      <IconButton icon={X} label="Dismiss" size="sm" onClick={() => toast.dismiss(item.id)} />
    </li>
  );
}

/** Where toasts appear: below the navigation where that stands beside the page, so that nothing of the page is covered; else at its bottom. One per page; never takes the focus. */
export function Toaster() {
  const items = useSyncExternalStore(subscribeToasts, currentToasts, () => NONE);
  return (
    <ol
      data-shell="toasts"
      aria-live="polite"
      aria-label="Notifications"
      className="pointer-events-none fixed inset-x-4 bottom-28 z-20 flex flex-col gap-2 sm:right-auto sm:bottom-20 sm:left-8 sm:w-80 lg:bottom-24 lg:left-3 lg:w-[12.5rem]"
    >
      {items.map((item) => (
        <ToastItem key={item.id} item={item} />
      ))}
    </ol>
  );
}
