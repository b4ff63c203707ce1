'use client';

import { useEffect, useId, useRef, type ReactNode } from 'react';
import { X } from 'lucide-react';
import { IconButton } from './icon-button.tsx';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  children: ReactNode;
  /** Buttons; the one that does it stands last. */
  footer?: ReactNode;
  width?: 'narrow' | 'wide';
}

/** What is filled in, as opposed to ticked. */
const FIELD = 'input:not([type="checkbox"], [type="radio"], [type="file"], [type="hidden"]), select, textarea';

/** The browser's own modal dialog: focus begins in the first field and stays inside, Escape closes, and focus returns to where it was. */
export function Dialog({ open, onClose, title, description, children, footer, width = 'narrow' }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || dialog.open === open) return;
    if (!open) return dialog.close();
    dialog.showModal();
    // The browser would begin with the button that closes it.
    dialog.querySelector<HTMLElement>(FIELD)?.focus();
  }, [open]);

  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className={`${width === 'wide' ? 'max-w-3xl' : 'max-w-lg'} max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] overflow-y-auto rounded-lg border bg-surface p-0 shadow-overlay`}
    >
      {open && (
        <div className="flex flex-col gap-5 p-5 sm:p-6">
          <header className="flex items-start justify-between gap-4">
            <div>
              <h2 id={titleId} className="text-xl">
                {title}
              </h2>
              {description && <p className="mt-1 text-sm text-muted">{description}</p>}
            </div>
            <IconButton icon={X} label="Close" onClick={onClose} className="-mt-1 -mr-2" />
          </header>
          {children}
          {footer && <footer className="flex flex-wrap justify-end gap-2">{footer}</footer>}
        </div>
      )}
    </dialog>
  );
}
