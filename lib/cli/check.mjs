import { launch } from './bootstrap.mjs';

await launch('check.ts', { client: true });
