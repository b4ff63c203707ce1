import type { ReactNode } from 'react';
import { safeLink } from '#components/signals/safe-link.ts';

interface PageLinkProps {
  /** As the source gave it. */
  url: string;
  /** Made-up articles have no page. */
  sample: boolean;
  className?: string;
  children: ReactNode;
}

/** Words that lead to the page they name, in a tab of its own; plain words where there is none. */
export function PageLink({ url, sample, className = '', children }: PageLinkProps) {
  const link = sample ? null : safeLink(url);
  if (link === null) return <span className={className}>{children}</span>;
  return <a href={link} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer" className={`${className} underline-offset-4 hover:underline`}>{children}</a>;
}
