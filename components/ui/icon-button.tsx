import type { ComponentProps } from 'react';
import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names.ts';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  icon: LucideIcon;
  /** Read out and shown as tooltip. */
  label: string;
  size?: 'sm' | 'md';
}

/** A button that shows only an icon. */
export function IconButton({ icon: Icon, label, size = 'md', className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={classNames(
        'inline-flex shrink-0 items-center justify-center rounded-md text-muted transition-colors hover:bg-sunken hover:text-ink disabled:opacity-55',
        size === 'sm' ? 'size-7' : 'size-9',
        className,
      )}
    >
      <Icon aria-hidden className={size === 'sm' ? 'size-4' : 'size-[1.125rem]'} />
    </button>
  );
}
