import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { writeAudit } from '#lib/db/audit.ts';
import type { Tx } from '#lib/db/client.ts';
import { lock } from '#lib/db/locks.ts';
import { readSettings } from '#lib/db/settings.ts';
import { AppError } from '#lib/errors.ts';
import { Settings } from '#lib/model/settings.ts';
import { Text, cleanText } from '#lib/model/text.ts';
import { parseInput } from './parse-input.ts';

export const UpdateSettingsInput = z.object({
  /** The version that the form was filled from. */
  baseVersion: z.int().min(0),
  values: Settings,
  note: Text.trim().max(500).optional(),
});
export type UpdateSettingsInput = z.input<typeof UpdateSettingsInput>;

/**
 * Puts a new version of the settings in force; the old ones are kept.
 * @throws AppError forbidden, invalid_input, conflict (somebody else has changed them meanwhile)
 */
export async function updateSettings(ctx: Ctx, input: UpdateSettingsInput): Promise<{ version: number }> {
  requireRole(ctx, 'analyst');
  const { baseVersion, values, note } = parseInput(UpdateSettingsInput, input);
  return ctx.db.$transaction(async (tx) => {
    await requireTimeZone(tx, values.display.timeZone);
    await lock(tx, 'settings');
    const current = await readSettings(tx);
    if (current.version !== baseVersion) throw new AppError('conflict', 'Somebody else has changed the settings meanwhile. Reload the page to see them.');
    const { version } = await tx.settingsVersion.create({ data: { values, note, authorId: ctx.user.id } });
    await writeAudit(tx, { userId: ctx.user.id, action: 'settings.update', subject: 'settings', subjectId: String(version), before: current.values, after: values });
    return { version };
  });
}

/** Days are cut by the database and shown by the browser: both must know the zone by its name. An offset they read differently. */
async function requireTimeZone(tx: Tx, name: string): Promise<void> {
  const known = await tx.$queryRaw<unknown[]>`SELECT 1 FROM pg_timezone_names WHERE name = ${cleanText(name)}`;
  if (known.length > 0 && isKnownToIntl(name)) return;
  throw new AppError('invalid_input', `"${name}" is not a known time zone. Use a name like Europe/Berlin.`);
}

function isKnownToIntl(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    // A RangeError is how Intl says no.
    return false;
  }
}
