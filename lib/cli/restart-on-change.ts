import { watch } from 'node:fs';
import { join, sep } from 'node:path';
import { ROOT } from './bootstrap.mjs';
import type { Kept } from './keep-running.ts';

/** Editors write a file in several steps. */
const QUIET_MS = 200;

/**
 * Restarts the worker when a file that it may have read changes.
 * @returns a function that ends the watching
 */
export function restartOnChange(worker: Kept): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(join(ROOT, 'lib'), { recursive: true }, (_event, file) => {
    if (!file?.endsWith('.ts') || file.startsWith(`cli${sep}`)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void worker.restart(), QUIET_MS);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
