/** Looks shared by text fields, selects and text areas. */
export const INPUT_STYLE =
  'w-full min-w-0 rounded-md border border-outline bg-surface px-3 text-base text-ink transition-colors hover:border-muted aria-invalid:border-negative disabled:bg-sunken disabled:text-muted [&[readonly]]:bg-sunken';
