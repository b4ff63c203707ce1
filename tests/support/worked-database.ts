import type { Ctx } from '#lib/auth/ctx.ts';
import { seedWorkedWorkspace, USER_ID } from './seed/worked-workspace.ts';
import { createTestDatabase } from './test-database.ts';

export interface WorkedDatabase {
  /** A viewer's. */
  ctx: Ctx;
  drop(): Promise<void>;
}

/** A database in which things have happened, whose numbers were worked out by hand. */
export async function createWorkedDatabase(): Promise<WorkedDatabase> {
  const { db, drop } = await createTestDatabase();
  await seedWorkedWorkspace(db);
  return { ctx: { db, user: { id: USER_ID, role: 'viewer', name: 'Ada Example' } }, drop };
}
