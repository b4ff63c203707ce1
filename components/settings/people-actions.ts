import type { ActionResult } from '#lib/model/action-result.ts';

export type UserRole = 'viewer' | 'analyst' | 'admin';

/** Everything an admin can do with users; links come back as whole addresses. */
export interface PeopleActions {
  invite: (input: { name: string; email: string; role: UserRole }) => Promise<ActionResult<{ url: string }>>;
  createResetLink: (input: { userId: string }) => Promise<ActionResult<{ url: string }>>;
  changeRole: (input: { userId: string; role: UserRole }) => Promise<ActionResult>;
  remove: (input: { userId: string }) => Promise<ActionResult>;
}
