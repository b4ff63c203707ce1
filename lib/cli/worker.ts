import { once } from 'node:events';
import { readEnv } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import { createLog } from '#lib/log.ts';
import { startWorker } from '#lib/pipeline/worker.ts';
import { requireDatabase } from './require-database.ts';
import { runMain } from './run-main.ts';
import { createStopSignal } from './stop-signal.ts';

await runMain(async () => {
  const stop = createStopSignal();
  const env = readEnv();
  if (!env.DATABASE_URL) {
    throw new AppError('invalid_input', 'A worker needs DATABASE_URL: the address of the PostgreSQL server that it shares with the others. On one machine "npm start" brings its own worker.');
  }
  await requireDatabase(env.DATABASE_URL);
  const worker = await startWorker({ env, log: createLog('worker', env.LOG_LEVEL) });
  if (!stop.aborted) await once(stop, 'abort');
  await worker.stop();
});
