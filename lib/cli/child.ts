import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './bootstrap.mjs';
import type { Running } from './keep-running.ts';

export interface ChildPlan {
  /** Arguments of Node: its options, the file, the file's own arguments. */
  args: string[];
  /** Added to the present environment. */
  env: Record<string, string>;
  /** Whether its standard output is shown; its standard error always is. */
  showOutput: boolean;
  /** How long it may take to end once it is asked to. */
  stopTimeoutMs: number;
}

/**
 * Starts a Node process in a group of its own, so that Ctrl-C reaches only this one. The child ends when its channel to
 * this process closes, whether because it is stopped or because this process was killed.
 */
export async function startChild(plan: ChildPlan): Promise<Running> {
  const child = spawn(process.execPath, plan.args, {
    cwd: ROOT,
    env: { ...process.env, ...plan.env },
    detached: true,
    stdio: ['ignore', plan.showOutput ? 'inherit' : 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'spawn');
  const exited = once(child, 'exit').then(([code, signal]) => {
    killGroup(child.pid!);
    return signal ? `signal ${signal}` : `exit code ${code}`;
  });
  return {
    exited,
    async stop() {
      if (child.connected) child.disconnect();
      const inTime = await Promise.race([exited.then(() => true), sleep(plan.stopTimeoutMs, false, { ref: false })]);
      if (!inTime) killGroup(child.pid!);
      await exited;
    },
  };
}

/** Ends the child and whatever it has started itself. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
