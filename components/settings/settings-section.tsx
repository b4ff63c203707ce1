import type { ReactNode } from 'react';

interface SettingsSectionProps {
  id: string;
  title: string;
  description: ReactNode;
  children: ReactNode;
}

/** One subject of the settings: what it is about at the left, what can be set at the right. */
export function SettingsSection({ id, title, description, children }: SettingsSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="grid scroll-mt-20 gap-x-10 gap-y-5 border-t py-9 xl:grid-cols-[15rem_minmax(0,1fr)]">
      <div>
        <h2 id={`${id}-title`} className="text-lg">
          {title}
        </h2>
        <div className="mt-1.5 max-w-read text-sm text-muted">{description}</div>
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
