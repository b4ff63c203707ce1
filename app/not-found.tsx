import { Compass } from 'lucide-react';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';

export const metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <EmptyState icon={Compass} title="There is nothing at this address" action={<ButtonLink href="/signals">Go to the signals</ButtonLink>}>
      <p>The link may be old, or what it led to was removed.</p>
    </EmptyState>
  );
}
