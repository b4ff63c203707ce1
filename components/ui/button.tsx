import type { ComponentProps } from 'react';
import { LoaderCircle } from 'lucide-react';
import { buttonStyle, type ButtonSize, type ButtonVariant } from './button-style.ts';

interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Shows that the click is being worked on, and takes no second one. */
  pending?: boolean;
}

/** A button; `type="button"` unless told otherwise. */
export function Button({ variant = 'secondary', size = 'md', pending = false, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={pending || rest['aria-disabled']}
      aria-busy={pending || undefined}
      // Stays focusable while pending, so that keyboard users keep their place.
      onClick={pending ? (event) => event.preventDefault() : onClick}
      className={buttonStyle(variant, size, className)}
    >
      {pending && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
      {children}
    </button>
  );
}
