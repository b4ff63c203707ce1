import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getSettings } from '#lib/db/settings.ts';
import { updateSettings } from '#lib/services/update-settings.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace.close());

describe('time zones', () => {
  const inZone = async (timeZone: string): Promise<unknown> => {
    const { version, values } = await getSettings(workspace.ctx);
    return updateSettings(workspace.ctx, { baseVersion: version, values: { ...values, display: { timeZone } } });
  };

  test.each(['+05:00', '-03', '+0530', 'US/Pacific-New', 'EST5EDT4,M3.2.0', 'posixrules', 'Mars/Olympus', '', 'UTC\0'])('%j is refused', async (zone) => {
    await expect(inZone(zone)).rejects.toMatchObject({ code: 'invalid_input', message: expect.stringContaining('Europe/Berlin') });
  });

  test.each(['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires'])('%s is taken', async (zone) => {
    expect(await inZone(zone)).toMatchObject({ version: expect.any(Number) });
  });
});
