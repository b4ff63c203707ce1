'use client';

import { TriangleAlert } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';

interface ErrorPageProps {
  error: unknown;
  retry: () => void;
}

/** A page that failed. The number leads to the entry in the server's log. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <EmptyState icon={TriangleAlert} title="This page could not be shown" action={<Button variant="primary" onClick={retry}>Try again</Button>}>
      <p>Something went wrong inside Karhuno; your data is untouched. If it stays, the server's log tells why.</p>
      {digest && <p className="mt-2 text-sm">Number in the log: {digest}</p>}
    </EmptyState>
  );
}
