import { defineConfig } from 'vitest/config';

/** Limits are generous: they end what hangs, and never judge how fast a busy machine is. */
const withDatabase = { globalSetup: ['tests/support/database-server.ts'], testTimeout: 90_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 } },
      { extends: true, test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], ...withDatabase } },
      { extends: true, test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], ...withDatabase, testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false } },
    ],
  },
});
