'use client';

import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { Kbd } from '#components/ui/kbd.tsx';

interface NumberedMenuProps<Value> {
  label: string;
  items: readonly { value: Value; label: string; hint?: string }[];
  onChoose: (value: Value) => void;
  onClose: () => void;
}

/** Room between the menu and its button, and between the menu and the window's edge. */
const GAP_PX = 8;

/** Puts the menu where there is room for it: below its button, else above; scrolling inside where neither is enough. */
function place(menu: HTMLElement): void {
  const anchor = menu.parentElement?.getBoundingClientRect();
  if (!anchor) return;
  const below = window.innerHeight - anchor.bottom - 2 * GAP_PX;
  const above = anchor.top - 2 * GAP_PX;
  const upwards = menu.scrollHeight > below && above > below;
  menu.style.top = upwards ? 'auto' : `${anchor.bottom + GAP_PX}px`;
  menu.style.bottom = upwards ? `${window.innerHeight - anchor.top + GAP_PX}px` : 'auto';
  menu.style.left = `${Math.max(GAP_PX, Math.min(anchor.left, window.innerWidth - menu.offsetWidth - GAP_PX))}px`;
  menu.style.maxHeight = `${Math.max(0, upwards ? above : below)}px`;
}

/** A short menu whose entries are chosen by number, arrow keys or click. */
export function NumberedMenu<Value>({ label, items, onChoose, onClose }: NumberedMenuProps<Value>) {
  const ref = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const menu = ref.current;
    if (!menu) return;
    // In the browser's top layer nothing lies over it, and no frame cuts it off.
    menu.showPopover();
    const follow = () => place(menu);
    follow();
    window.addEventListener('scroll', follow, { capture: true, passive: true });
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('scroll', follow, { capture: true });
      window.removeEventListener('resize', follow);
    };
  }, []);

  useEffect(() => {
    const opener = document.activeElement;
    ref.current?.querySelector('button')?.focus();
    return () => {
      // Focus that a choice has put elsewhere stays there.
      if (document.activeElement === document.body && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  useEffect(() => {
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !ref.current?.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [onClose]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // While the menu is open its keys are its own.
    event.stopPropagation();
    const item = items[Number(event.key) - 1];
    if (item) onChoose(item.value);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (event.key === 'ArrowDown') moveFocus(1);
    else if (event.key === 'ArrowUp') moveFocus(-1);
    else return;
    event.preventDefault();
  }

  function moveFocus(step: number) {
    const buttons = [...(ref.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons.at((at + step + buttons.length) % buttons.length)?.focus();
  }

  return (
    <div
      ref={ref}
      role="menu"
      popover="manual"
      aria-label={label}
      onKeyDown={onKeyDown}
      className="inset-auto m-0 w-72 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-md border bg-surface text-ink p-1.5 shadow-overlay"
    >
      <p className="px-2.5 pt-1 pb-2 text-sm text-muted">{label}</p>
      {items.map(({ value, label: text, hint }, index) => (
        <button
          key={text}
          type="button"
          role="menuitem"
          onClick={() => onChoose(value)}
          className="flex w-full items-center gap-3 rounded-sm px-2.5 py-2 text-left hover:bg-sunken focus-visible:bg-sunken"
        >
          <Kbd>{index + 1}</Kbd>
          <span className="flex-1">{text}</span>
          {hint && <span className="text-sm text-muted">{hint}</span>}
        </button>
      ))}
    </div>
  );
}
