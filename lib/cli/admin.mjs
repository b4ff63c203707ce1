import { launch } from './bootstrap.mjs';

await launch('admin.ts', { client: true });
