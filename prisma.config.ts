import { defineConfig } from 'prisma/config';

/** Read by `prisma generate` only; migrations are applied by prisma/migrate.ts. */
export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } });
