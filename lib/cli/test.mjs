import { launch } from './bootstrap.mjs';

await launch('test.ts', { client: true });
