interface CspOptions {
  nonce: string;
  /** The development server needs eval for its stack traces and injects styles of its own. */
  development: boolean;
}

/** What a page may load and do. Scripts run only with this request's nonce. */
export function pageCsp({ nonce, development }: CspOptions): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** For answers that are data: nothing in them may ever run. */
export const DATA_CSP = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Sent where the page was opened over https. */
export const HSTS = 'max-age=31536000';
