/** A bear's head whose muzzle is a compass needle. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={className}>
      <g fill="currentColor">
        <circle cx="7.5" cy="8.5" r="4.75" />
        <circle cx="24.5" cy="8.5" r="4.75" />
        <circle cx="16" cy="18" r="12" />
      </g>
      <path d="M16 9.5 19.4 18H12.6Z" className="fill-paper" />
      <path d="M16 26.5 12.6 18h6.8Z" className="fill-mark" />
    </svg>
  );
}
