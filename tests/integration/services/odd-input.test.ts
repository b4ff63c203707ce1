import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listLedger } from '#lib/db/ledger-list.ts';
import { encodeCursor } from '#lib/db/page-cursor.ts';
import { listRuns } from '#lib/db/run-list.ts';
import { countSignals, listSignals } from '#lib/db/signals.ts';
import { SignalFilter } from '#lib/model/signal.ts';
import { addSearchSource } from '#lib/services/add-search-source.ts';
import { discoverSource } from '#lib/services/discover-source.ts';
import { inviteUser } from '#lib/services/invite-user.ts';
import { setModelPrice } from '#lib/services/set-model-price.ts';
import { updateSettings } from '#lib/services/update-settings.ts';
import { updateSignalType } from '#lib/services/update-signal-type.ts';
import { updateSource } from '#lib/services/update-source.ts';
import { getSettings } from '#lib/db/settings.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace.close());

const ID = '0198aaaa-0000-7000-8000-000000000001';
const TIME = '2026-01-01T00:00:00.000Z';
/** What PostgreSQL cannot store: a NUL, and half of a character. */
const ODD = 'o\0dd \ud800';
const STORED = 'odd \ufffd';

describe('a cursor that no list gave', () => {
  const cursors = [['2026-01-01', 'nope'], [TIME, 'nope'], ['yesterday', ID], ['0000-01-01T00:00:00.000Z', ID], [TIME, 7], [null, ID], [TIME], [TIME, ID, ID], []];

  test.each(cursors.map((values) => ({ values })))('$values is refused', async ({ values }) => {
    const { ctx } = workspace;
    const cursor = encodeCursor(values);
    await expect(listRuns(ctx, cursor)).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(listLedger(ctx, cursor)).rejects.toMatchObject({ code: 'invalid_input' });
    for (const sort of ['newest', 'confidence'] as const) await expect(listSignals(ctx, SignalFilter.parse({ sort }), cursor)).rejects.toMatchObject({ code: 'invalid_input' });
    // An event's date may be unknown.
    if (values[0] !== null) await expect(listSignals(ctx, SignalFilter.parse({ sort: 'event_date' }), cursor)).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

test('a search for what no text holds finds nothing', async () => {
  const filter = { ...SignalFilter.parse({}), search: ODD };
  expect((await listSignals(workspace.ctx, filter, null)).rows).toEqual([]);
  expect(await countSignals(workspace.ctx, filter)).toMatchObject({ all: 0 });
});

describe('text that cannot be stored as it is', () => {
  test('is stored as far as it can be', async () => {
    const { db, ctx } = workspace;
    const { discoveryId } = await discoverSource(ctx, { kind: 'url', input: ODD });
    await discoverSource(ctx, { kind: 'opml', input: ODD });
    expect(await db.discovery.findUniqueOrThrow({ where: { id: discoveryId } })).toMatchObject({ input: STORED });
    const { sourceId } = await addSearchSource(ctx, { engine: 'google', query: ODD, name: ODD, folder: ODD });
    expect(await db.source.findUniqueOrThrow({ where: { id: sourceId } })).toMatchObject({ name: STORED, folder: STORED, options: { query: STORED } });
    await updateSource(ctx, { sourceId, name: `${ODD}!` });
    expect(await db.source.findUniqueOrThrow({ where: { id: sourceId } })).toMatchObject({ name: `${STORED}!` });
    await inviteUser(ctx, { name: ODD, email: 'odd@example.com', role: 'viewer' }, new Date());
    expect(await db.user.findFirstOrThrow({ where: { email: 'odd@example.com' } })).toMatchObject({ name: STORED });
    await setModelPrice(ctx, { model: ODD, inputUsd: '1', outputUsd: '1' });
    expect(await db.price.count({ where: { item: STORED } })).toBe(3);
    await updateSignalType(ctx, { key: 'funding', label: ODD, description: `${ODD} and a sentence` });
    expect(await db.signalType.findUniqueOrThrow({ where: { key: 'funding' } })).toMatchObject({ label: STORED, description: `${STORED} and a sentence` });
    const { version, values } = await getSettings(ctx);
    await updateSettings(ctx, { baseVersion: version, values, note: ODD });
    expect(await db.settingsVersion.findFirstOrThrow({ orderBy: { version: 'desc' } })).toMatchObject({ note: STORED });
  });

  test('is no name if nothing is left of it', async () => {
    await expect(inviteUser(workspace.ctx, { name: '\0', email: 'nobody@example.com', role: 'viewer' }, new Date())).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

test('a price from a year that was not is refused', async () => {
  await expect(setModelPrice(workspace.ctx, { model: 'm', inputUsd: '1', outputUsd: '1', validFrom: '0000-01-01' })).rejects.toMatchObject({ code: 'invalid_input' });
});
