import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyMigrations, readMigrations } from '#prisma/schema-engine.ts';
import { createEmptyDatabase, type TestDatabase } from '#tests/support/test-database.ts';

const ID = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

let database: TestDatabase;

beforeAll(async () => {
  database = await createEmptyDatabase();
});
afterAll(() => database.drop());

test('older evidence gets the words of its signal where those were found, and else what its page is called', async () => {
  const all = await readMigrations();
  const isLater = ({ path }: { path: string }): boolean => path >= '0012';
  await applyMigrations(database.url, { ...all, migrationDirectories: all.migrationDirectories.filter((one) => !isLater(one)) });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
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
  await applyMigrations(database.url, all);
  const { rows } = await client.query('SELECT company, title, "eventDate"::text, confidence FROM "Evidence" ORDER BY id');
  await client.end();
  expect(rows).toEqual([
    { company: 'Orme', title: 'A later page', eventDate: null, confidence: 0.7 },
    { company: 'Orme', title: 'Orme sues', eventDate: '2026-10-02', confidence: 0.7 },
    { company: 'Orme', title: 'Orme sues', eventDate: null, confidence: 0.7 },
  ]);
});
