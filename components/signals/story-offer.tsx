'use client';

import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';

interface StoryOfferProps {
  title: string;
  /** What tells the story from others. */
  children: ReactNode;
  pending: boolean;
  /** Null where there is nothing to join. */
  onJoin: (() => void) | null;
}

/** Another story that may be the same, with the way to say so. */
export function StoryOffer({ title, children, pending, onJoin }: StoryOfferProps) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <span className="min-w-0 flex-1">
        {title}
        <span className="block text-sm text-muted">{children}</span>
      </span>
      {onJoin && <Button size="sm" variant="ghost" pending={pending} onClick={onJoin} aria-label={`Same story: ${title}`}>Same story</Button>}
    </li>
  );
}
