import type { Tx } from './client.ts';

/**
 * Lets a transaction end before it is on the disk, which another one with the same lock need not wait for. After a crash of the
 * machine the last half second of such transactions may be gone, each as a whole, and none that a later lasting one built upon:
 * so only for work that is taken up again by itself, and has no effect outside the database.
 */
export async function commitLazily(tx: Tx): Promise<void> {
  await tx.$executeRaw`SET LOCAL synchronous_commit = off`;
}
