import { launch } from './bootstrap.mjs';

// Paths on the command line mean what they mean where the user stands. New objects get the room that a reading thread of the
// worker gives them, so that memory is measured as the product uses it.
await launch('evaluate.ts', { client: false, cwd: process.cwd(), nodeArgs: ['--max-semi-space-size=8'] });
