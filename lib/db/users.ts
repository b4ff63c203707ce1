import { requireRole, type Ctx, type Role } from '#lib/auth/ctx.ts';

export interface UserRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** Invited, but has not chosen a password yet. */
  invited: boolean;
  /** ISO 8601; null: never signed in, or not since the last session ended. */
  lastSignInAt: string | null;
  createdAt: string;
}

/** @throws AppError forbidden */
export async function listUsers(ctx: Ctx): Promise<UserRow[]> {
  requireRole(ctx, 'admin');
  const users = await ctx.db.user.findMany({
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 500,
    select: {
      id: true, name: true, email: true, role: true, createdAt: true,
      accounts: { where: { providerId: 'credential', password: { not: null } }, select: { id: true } },
      sessions: { orderBy: { createdAt: 'desc' }, take: 1, select: { createdAt: true } },
    },
  });
  return users.map(({ accounts, sessions, createdAt, ...user }) => ({
    ...user,
    invited: accounts.length === 0,
    lastSignInAt: sessions[0]?.createdAt.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }));
}
