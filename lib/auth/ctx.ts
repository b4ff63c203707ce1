import { AppError } from '#lib/errors.ts';
import type { Db } from '#lib/db/client.ts';
import type { Role } from '#lib/db/generated/enums.ts';

export type { Role };

/** Who asks, and the database they ask through. Every read and every service takes one. */
export interface Ctx {
  db: Db;
  user: { id: string; role: Role; name: string };
}

const RANK: Record<Role, number> = { viewer: 0, analyst: 1, admin: 2 };

/** Tells whether a role includes the rights of another. */
export function hasRole(role: Role, needed: Role): boolean {
  return RANK[role] >= RANK[needed];
}

/** @throws AppError `forbidden` if the user's role is below `role` (viewer < analyst < admin) */
export function requireRole(ctx: Ctx, role: Role): void {
  if (hasRole(ctx.user.role, role)) return;
  const needed = role === 'admin' ? 'an admin' : 'an analyst';
  throw new AppError('forbidden', `This needs ${needed}. Ask an admin to change your role.`);
}
