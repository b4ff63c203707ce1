import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startRun } from '#lib/services/start-run.ts';
import { startWorkerProcess } from '#tests/support/worker-process.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';
import { error, startXmlstockServer, xml, type XmlstockServer } from '#tests/support/xmlstock-server.ts';

const NOTHING = error(15);

let workspace: Workspace;
let service: XmlstockServer;
const children: ChildProcess[] = [];

beforeAll(async () => {
  workspace = await createWorkspace();
  service = await startXmlstockServer();
  await workspace.db.price.create({ data: { item: 'xmlstock-yandex', unit: 'search_request', nanosPerMillion: 25_000_000_000_000n, currency: 'RUB', validFrom: new Date('2026-01-01') } });
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await workspace.close();
  await service.close();
});
beforeEach(async () => {
  await workspace.db.ledgerEntry.deleteMany();
});

const account = (): Record<string, string> => ({ XMLSTOCK_USER: 'u', XMLSTOCK_KEY: 'k3y-0123456789abcdef', XMLSTOCK_BASE_URL: service.baseUrl });

/** Runs a search with a worker that is killed once the service has seen so much, and then with another one. */
async function runWithKill(query: string, isSoFar: () => boolean, thenAnswer: () => void): Promise<void> {
  const { id } = await workspace.db.source.create({ data: { kind: 'xmlstock', name: query, url: `xmlstock:yandex?query=${query}`, options: { engine: 'yandex', query } } });
  const { runId } = await startRun(workspace.ctx, { scope: 'sources', sourceIds: [id] });
  const child = startWorkerProcess(workspace.url, account());
  children.push(child);
  await expect.poll(isSoFar, { timeout: 30_000, interval: 20 }).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  thenAnswer();
  const worker = await workspace.startWorker(account());
  expect(await workspace.waitForRun(runId)).toMatchObject({ status: 'finished', sources: { done: 1 } });
  await worker.stop();
}

async function bookings(): Promise<string[]> {
  return (await workspace.db.ledgerEntry.findMany({ orderBy: { occurredAt: 'asc' } })).map(({ state }) => state);
}

test('a worker killed while its answer is prepared: the next one fetches it, and it is paid once', async () => {
  service.answerWith((response) => void response.end(xml('<req_id>r-1</req_id>')), (response) => void response.end(error(202)));
  await runWithKill('ordered', () => service.fetchedIds.length > 0, () => {
    expect(service.asked).toEqual(['ordered']);
    service.answerWith((response) => void response.end(NOTHING));
  });
  expect([service.asked, service.fetchedIds]).toEqual([[], ['r-1']]);
  expect(await bookings()).toEqual(['settled']);
}, 90_000);

test('a worker killed while the service answers: nobody knows whether it was billed, so both questions count', async () => {
  service.answerWith(() => undefined);
  await runWithKill('at once', () => service.asked.length > 0, () => service.answerWith((response) => void response.end(NOTHING)));
  expect(service.asked).toEqual(['at once']);
  expect((await bookings()).toSorted()).toEqual(['settled', 'unknown']);
}, 90_000);
