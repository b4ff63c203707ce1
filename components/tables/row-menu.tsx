'use client';

import { useId, useRef, type ReactNode } from 'react';
import { Ellipsis, type LucideIcon } from 'lucide-react';
import { IconButton } from '#components/ui/icon-button.tsx';

const GAP_PX = 4;

/** Further actions on one row. The browser closes it on Escape or a click elsewhere. */
export function RowMenu({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  function place() {
    if (!button.current || !menu.current) return;
    const anchor = button.current.getBoundingClientRect();
    const { offsetHeight, offsetWidth } = menu.current;
    const below = anchor.bottom + GAP_PX;
    const fitsBelow = below + offsetHeight <= window.innerHeight;
    menu.current.style.top = `${fitsBelow ? below : anchor.top - GAP_PX - offsetHeight}px`;
    menu.current.style.left = `${Math.max(GAP_PX, anchor.right - offsetWidth)}px`;
  }

  return (
    <>
      <IconButton ref={button} icon={Ellipsis} label={label} popoverTarget={id} />
      <div
        ref={menu} id={id} popover="auto"
        onToggle={(event) => event.newState === 'open' && place()}
        onClick={() => menu.current?.hidePopover()}
        className="m-0 min-w-44 rounded-md border bg-surface p-1.5 text-ink shadow-overlay"
      >
        {children}
      </div>
    </>
  );
}

interface RowMenuItemProps {
  icon: LucideIcon;
  onClick: () => void;
  danger?: boolean;
  children: ReactNode;
}

/** One action of a `RowMenu`. */
export function RowMenuItem({ icon: Icon, onClick, danger = false, children }: RowMenuItemProps) {
  return (
    <button type="button" onClick={onClick} className={`flex w-full items-center gap-3 rounded-sm px-2.5 py-2 text-left hover:bg-sunken ${danger ? 'text-negative' : ''}`}>
      <Icon aria-hidden className="size-4" /> {children}
    </button>
  );
}
