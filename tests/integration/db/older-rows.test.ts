import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { applyMigrations, readMigrations } from '#prisma/schema-engine.ts';
import { createEmptyDatabase, type TestDatabase } from '#tests/support/test-database.ts';

const ID = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

let database: TestDatabase;
let client: pg.Client;

/** A database as it was before a migration. */
async function openBefore(migration: string): Promise<void> {
  const all = await readMigrations();
  database = await createEmptyDatabase();
  await applyMigrations(database.url, { ...all, migrationDirectories: all.migrationDirectories.filter(({ path }) => path < migration) });
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
}
afterEach(async () => {
  await client.end();
  await database.drop();
});

const update = async () => applyMigrations(database.url, await readMigrations());

test('older evidence gets the words of its signal where those were found, and else what its page is called', async () => {
  await openBefore('0012');
  await client.query(`
    INSERT INTO "SignalType" (key, label, description, enabled, position) VALUES ('legal', 'Legal', '', true, 1);
    INSERT INTO "Story" (id, "firstReportedAt") VALUES ('${ID(1)}', now());
    INSERT INTO "Signal" (id, "storyId", type, company, "companyKey", title, "eventDate", confidence, model, "createdAt", "updatedAt")
      VALUES ('${ID(2)}', '${ID(1)}', 'legal', 'Orme', 'orme', 'Orme sues', '2026-10-02', 0.7, 'm', '2026-10-03', now())`);
  for (const [index, { title, at }] of [{ title: 'A later page', at: '2026-10-04' }, { title: 'The first page', at: '2026-10-03' }, { title: '', at: '2026-10-05' }].entries()) {
    const [document, version, analysis, evidence] = [10, 20, 30, 40].map((base) => ID(base + index));
    await client.query(`
      INSERT INTO "Document" (id, "canonicalUrl", "storyId") VALUES ('${document}', 'https://pages.example/${index}', '${ID(1)}');
      INSERT INTO "DocumentVersion" (id, "documentId", "contentHash", title, text, "extractorVersion") VALUES ('${version}', '${document}', 'h${index}', '${title}', 'Orme sues.', 'x');
      INSERT INTO "Analysis" (id, "documentVersionId", "promptVersion", model, status) VALUES ('${analysis}', '${version}', 'p', 'm', 'done');
      INSERT INTO "Evidence" (id, "signalId", "documentVersionId", "analysisId", field, quote, "startOffset", "endOffset", verification, "createdAt")
        VALUES ('${evidence}', '${ID(2)}', '${version}', '${analysis}', 'text', 'Orme', 0, 4, 'verified', '${at}')`);
  }
  await update();
  const { rows } = await client.query('SELECT company, title, "eventDate"::text, confidence FROM "Evidence" ORDER BY id');
  expect(rows).toEqual([
    { company: 'Orme', title: 'A later page', eventDate: null, confidence: 0.7 },
    { company: 'Orme', title: 'Orme sues', eventDate: '2026-10-02', confidence: 0.7 },
    { company: 'Orme', title: 'Orme sues', eventDate: null, confidence: 0.7 },
  ]);
});

test('older stories are led by the exact time of a day rather than by the bare day, and by what was read before it', async () => {
  await openBefore('0013');
  await client.query(`SET timezone = 'Asia/Tokyo'`);
  for (const story of [1, 2, 3]) await client.query(`INSERT INTO "Story" (id, "firstReportedAt") VALUES ('${ID(story)}', '2026-10-01T00:00:00Z')`);
  const reports: [number, number, string | null, string][] = [
    [11, 1, '2026-10-01T00:00:00Z', '2026-10-03T00:00:00Z'], [12, 1, '2026-10-01T15:00:00Z', '2026-10-03T00:00:00Z'],
    [21, 2, '2026-10-01T00:00:00Z', '2026-10-01T09:00:00Z'], [22, 2, '2026-10-01T15:00:00Z', '2026-10-03T00:00:00Z'],
    [31, 3, null, '2026-10-04T00:00:00Z'],
  ];
  for (const [id, story, published, seen] of reports) {
    await client.query(`INSERT INTO "Document" (id, "canonicalUrl", "storyId", "publishedAt", "firstSeenAt") VALUES ($1, $2, $3, $4, $5)`, [ID(id), `https://pages.example/${id}`, ID(story), published, seen]);
    await client.query(`UPDATE "Story" SET "firstDocumentId" = coalesce("firstDocumentId", $1) WHERE id = $2`, [ID(id), ID(story)]);
  }
  await update();
  const { rows } = await client.query<{ first: string; at: Date }>('SELECT "firstDocumentId" AS first, "firstReportedAt" AS at FROM "Story" ORDER BY id');
  expect(rows.map(({ first, at }) => [first, at.toISOString()])).toEqual([
    [ID(12), '2026-10-01T15:00:00.000Z'], [ID(21), '2026-10-01T09:00:00.000Z'], [ID(31), '2026-10-04T00:00:00.000Z'],
  ]);
});
