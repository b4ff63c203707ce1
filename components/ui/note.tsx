import type { ReactNode } from 'react';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { classNames } from './class-names.ts';

const KINDS = {
  negative: { icon: CircleAlert, style: 'border-negative/40 bg-negative-soft', iconStyle: 'text-negative' },
  caution: { icon: TriangleAlert, style: 'border-caution/40 bg-caution-soft', iconStyle: 'text-caution' },
  info: { icon: Info, style: 'border-info/40 bg-info-soft', iconStyle: 'text-info' },
  positive: { icon: CircleCheck, style: 'border-positive/40 bg-positive-soft', iconStyle: 'text-positive' },
} as const;

interface NoteProps {
  kind?: keyof typeof KINDS;
  title?: string;
  children?: ReactNode;
  /** What the reader can do about it. */
  action?: ReactNode;
  className?: string;
}

/** Something to read before going on. */
export function Note({ kind = 'info', title, children, action, className }: NoteProps) {
  const { icon: Icon, style, iconStyle } = KINDS[kind];
  return (
    <div role={kind === 'negative' ? 'alert' : undefined} className={classNames('flex items-start gap-3 rounded-md border px-4 py-3', style, className)}>
      <Icon aria-hidden className={classNames('mt-0.5 size-5 shrink-0', iconStyle)} />
      <div className="min-w-0 flex-1 break-words">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className={title ? 'text-sm' : undefined}>{children}</div>}
        {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  );
}

/** Something failed: the words say what, and what to do. */
export function ErrorNote(props: Omit<NoteProps, 'kind'>) {
  return <Note {...props} kind="negative" />;
}
