/**
 * How many new documents a second are placed among stories, one after the other and several at once, with 400 stored before.
 * node tests/bench/dedupe/placing.ts
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDb, type Db } from '#lib/db/client.ts';
import { startEmbeddedServer } from '#lib/db/embedded/server.ts';
import type { CleanDocument } from '#lib/model/document.ts';
import { storeDocument } from '#lib/pipeline/store-document.ts';
import { migrate } from '#prisma/migrate.ts';
import { madeUpProse, madeUpWord } from '#tests/support/made-up-prose.ts';

const STORED_BEFORE = 400;
const MEASURED = 200;
const AT_ONCE = [1, 4, 8];

const dataDir = await mkdtemp(join(tmpdir(), 'karhuno-bench-'));
const server = await startEmbeddedServer({ dataDir });
try {
  await migrate(server.url);
  const db = createDb(server.url);
  await measure(db);
  await db.$disconnect();
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function measure(db: Db): Promise<void> {
  const { id: sourceId } = await db.source.create({ data: { kind: 'feed', name: 'Bench', url: 'https://bench.example/feed' } });
  const { id: runId } = await db.run.create({ data: { trigger: 'manual' } });
  let next = 0;
  const storeMany = async (count: number, atOnce: number): Promise<number> => {
    const startedMs = performance.now();
    const end = next + count;
    await Promise.all(Array.from({ length: atOnce }, async () => {
      while (next < end) await storeOne(db, { runId, sourceId, number: next++ });
    }));
    return (1_000 * count) / (performance.now() - startedMs);
  };
  await storeMany(STORED_BEFORE, 8);
  for (const atOnce of AT_ONCE) console.log(`${atOnce} at once: ${(await storeMany(MEASURED, atOnce)).toFixed(0)} documents a second`);
}

async function storeOne(db: Db, { runId, sourceId, number }: { runId: string; sourceId: string; number: number }): Promise<void> {
  const url = `https://bench${number % 50}.example/${number}`;
  const title = `${madeUpWord(number)} ${madeUpWord(number + 1_000_000)} opens`;
  const document: CleanDocument = { title, text: madeUpProse(number, 30), author: null, siteName: null, language: 'en', published: null, modified: null, canonicalUrl: null, extractorVersion: 'bench', drop: null };
  const listed = { id: url, url, title, summary: null, contentHtml: null, author: null, published: null };
  const item = await db.runItem.create({ data: { runId, sourceId, url, canonicalUrl: url, listed, itemHash: 'h', stage: 'clean' } });
  await db.$transaction((tx) => storeDocument(tx, { item, document, url, fetchId: null, now: new Date() }));
}
