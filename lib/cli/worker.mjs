import { launch } from './bootstrap.mjs';

await launch('worker.ts', { client: true });
