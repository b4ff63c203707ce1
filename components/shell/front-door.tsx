import type { ReactNode } from 'react';
import { Logo } from './logo.tsx';

interface FrontDoorProps {
  title: string;
  description?: ReactNode;
  children: ReactNode;
}

/** The frame of pages that come before a sign-in. */
export function FrontDoor({ title, description, children }: FrontDoorProps) {
  return (
    <main id="content" tabIndex={-1} className="mx-auto flex min-h-dvh max-w-form flex-col px-5 pt-[12dvh] pb-16 focus:outline-none">
      <Logo />
      <h1 className="mt-10 text-3xl">{title}</h1>
      {description && <div className="mt-3 text-muted">{description}</div>}
      <div className="mt-8">{children}</div>
    </main>
  );
}
