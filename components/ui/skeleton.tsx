import { classNames } from './class-names.ts';

/** Holds the place of something that is on its way; give it the size of what comes. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classNames('block animate-pulse rounded-sm bg-sunken', className ?? 'h-4 w-full')} />;
}
