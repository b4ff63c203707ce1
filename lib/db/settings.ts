import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { DEFAULT_SETTINGS, Settings } from '#lib/model/settings.ts';
import type { Db, Tx } from './client.ts';

/** Settings in force. Version 0 stands for the defaults, before anything was changed. */
export interface SettingsInForce {
  version: number;
  values: Settings;
}

/** @throws AppError forbidden */
export async function getSettings(ctx: Ctx): Promise<SettingsInForce> {
  requireRole(ctx, 'viewer');
  return readSettings(ctx.db);
}

/** For the worker, which acts for nobody. Values that a newer release no longer knows fall back on the defaults. */
export async function readSettings(db: Db | Tx): Promise<SettingsInForce> {
  const newest = await db.settingsVersion.findFirst({ orderBy: { version: 'desc' } });
  if (!newest) return { version: 0, values: DEFAULT_SETTINGS };
  return { version: newest.version, values: Settings.parse(newest.values) };
}
