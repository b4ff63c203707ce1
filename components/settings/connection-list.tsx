import type { ReactNode } from 'react';
import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';

export interface Connection {
  name: string;
  state: 'set' | 'missing' | 'problem' | 'fact';
  /** What is set, never a secret. */
  value: ReactNode;
  hint?: ReactNode;
}

const BADGES = {
  set: { tone: 'positive', icon: CircleCheck, label: 'Set' },
  missing: { tone: 'neutral', icon: CircleDashed, label: 'Not set' },
  problem: { tone: 'caution', icon: TriangleAlert, label: 'Needs you' },
} as const;

/** What Karhuno is connected to. Secrets come from the environment and are never shown. */
export function ConnectionList({ connections }: { connections: readonly Connection[] }) {
  return (
    <dl className="divide-y rounded-lg border bg-surface">
      {connections.map(({ name, state, value, hint }) => {
        const badge = state === 'fact' ? null : BADGES[state];
        return (
          <div key={name} className="grid gap-x-6 gap-y-1 px-5 py-4 sm:grid-cols-[11rem_minmax(0,1fr)_auto] sm:px-6">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0 break-words">
              {value}
              {hint && <span className="block text-sm text-muted">{hint}</span>}
            </dd>
            {badge && (
              <dd className="justify-self-start">
                <Badge tone={badge.tone} icon={badge.icon}>
                  {badge.label}
                </Badge>
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}
