/**
 * Time of a fingerprint lookup with a million fingerprints stored, on the embedded server.
 * node tests/bench/dedupe/lookup.ts
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDb } from '#lib/db/client.ts';
import { startEmbeddedServer } from '#lib/db/embedded/server.ts';
import { findSimilarDocuments, similarDocumentsQuery } from '#lib/db/fingerprints.ts';
import { MAX_CANDIDATES, MAX_SHARING } from '#lib/dedupe/candidate-index.ts';
import { sortedSet } from '#lib/dedupe/sorted-set.ts';
import { MIN_COMMON_HASHES } from '#lib/dedupe/text-sketch.ts';
import { migrate } from '#prisma/migrate.ts';
import { randomFrom } from './edits.ts';

const DOCUMENTS = 8_000;
const HASHES = 125;
const LOOKUPS = 500;
const QUERY = { host: 7, since: new Date(Date.now() - 86_400_000), minCommon: MIN_COMMON_HASHES, maxSharing: MAX_SHARING, limit: MAX_CANDIDATES };

const dataDir = await mkdtemp(join(tmpdir(), 'karhuno-bench-'));
const server = await startEmbeddedServer({ dataDir, settings: { fsync: 'off', synchronous_commit: 'off' } });
try {
  await migrate(server.url);
  await measure(server.url);
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function measure(url: string): Promise<void> {
  const db = createDb(url);
  const random = randomFrom(1);
  await db.$executeRaw`INSERT INTO "Story" (id, "firstReportedAt") VALUES (gen_random_uuid(), now())`;
  await db.$executeRaw`
    INSERT INTO "Document" (id, "canonicalUrl", "storyId")
    SELECT gen_random_uuid(), 'https://bench.example/' || n, (SELECT id FROM "Story") FROM generate_series(1, ${DOCUMENTS}) n`;
  await db.$executeRaw`
    INSERT INTO "DocumentVersion" (id, "documentId", "contentHash", title, text, "extractorVersion")
    SELECT gen_random_uuid(), id, 'hash', 'A title', repeat('Some text. ', 300), 'bench' FROM "Document"`;
  await db.$executeRaw`UPDATE "Document" d SET "currentVersionId" = v.id FROM "DocumentVersion" v WHERE v."documentId" = d.id`;
  await db.$executeRaw`
    INSERT INTO "Fingerprint" (hash, "documentId", host, "seenAt")
    SELECT (random() * 4294967295 - 2147483648)::int, id, hashtext("canonicalUrl") % 300, now() FROM "Document", generate_series(1, ${HASHES}) ON CONFLICT DO NOTHING`;
  await db.$executeRaw`ANALYZE`;
  const stored = await db.fingerprint.count();
  const ids = (await db.document.findMany({ select: { id: true }, take: LOOKUPS })).map(({ id }) => id);

  for (const kind of ['unknown', 'copied'] as const) {
    const times: number[] = [];
    for (const id of ids) {
      const hashes = kind === 'copied'
        ? sortedSet((await db.fingerprint.findMany({ where: { documentId: id }, select: { hash: true } })).map(({ hash }) => hash >>> 0))
        : unknownHashes(random);
      await db.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT 1`;
        const startedMs = performance.now();
        const found = await findSimilarDocuments(tx, { ...QUERY, hashes });
        times.push(performance.now() - startedMs);
        if (found.length !== (kind === 'copied' ? 1 : 0)) throw new Error(`Found ${found.length} documents for a text that is ${kind}.`);
      });
    }
    times.sort((a, b) => a - b);
    console.log(`${stored} fingerprints, lookup of a text that is ${kind}: p50 ${times[times.length >> 1]!.toFixed(2)} ms, p95 ${times[Math.floor(times.length * 0.95)]!.toFixed(2)} ms, as the client sees it`);
  }
  await reportServerTime(db, random);
  await db.$disconnect();
}

/** What the server itself needs, without the way there and back. */
async function reportServerTime(db: ReturnType<typeof createDb>, random: () => number): Promise<void> {
  const times: number[] = [];
  for (let index = 0; index < 100; index++) {
    const plan = await db.$queryRaw<{ 'QUERY PLAN': { 'Execution Time': number; 'Planning Time': number }[] }[]>`
      EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${similarDocumentsQuery({ ...QUERY, hashes: unknownHashes(random) })}`;
    const { 'Execution Time': executionMs, 'Planning Time': planningMs } = plan[0]!['QUERY PLAN'][0]!;
    times.push(executionMs + planningMs);
  }
  times.sort((a, b) => a - b);
  console.log(`in the server: p50 ${times[50]!.toFixed(2)} ms, p95 ${times[95]!.toFixed(2)} ms`);
}

function unknownHashes(random: () => number): Uint32Array {
  return sortedSet(Array.from({ length: HASHES }, () => Math.floor(random() * 2 ** 32)));
}
