import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { INPUT_STYLE } from './input-style.ts';

/** Several lines of text. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return <textarea {...rest} rows={rows} className={classNames(INPUT_STYLE, 'py-2', className)} />;
}
