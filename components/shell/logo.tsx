import { LogoMark } from './logo-mark.tsx';

/** Mark and name. */
export function Logo() {
  return (
    <span className="inline-flex items-center gap-2.5 text-ink">
      <LogoMark className="size-7 text-accent" />
      <span className="text-lg font-bold tracking-tight">Karhuno</span>
    </span>
  );
}
