import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { INPUT_STYLE } from './input-style.ts';

/** One line of text. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={classNames(INPUT_STYLE, 'h-10', className)} />;
}
