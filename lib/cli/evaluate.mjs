import { launch } from './bootstrap.mjs';

// Paths on the command line mean what they mean where the user stands.
await launch('evaluate.ts', { client: false, cwd: process.cwd() });
