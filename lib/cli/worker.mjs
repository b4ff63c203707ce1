import { launch } from './bootstrap.mjs';
import { WORKER_NODE_ARGS } from './worker-node-args.mjs';

await launch('worker.ts', { client: true, nodeArgs: WORKER_NODE_ARGS });
