import { launch } from './bootstrap.mjs';
import { WORKER_ENV, WORKER_NODE_ARGS } from './worker-memory.mjs';

await launch('worker.ts', { client: true, nodeArgs: WORKER_NODE_ARGS, env: WORKER_ENV });
