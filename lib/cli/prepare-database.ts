import { installQueues } from '#lib/pipeline/queues.ts';
import { migrate } from '#prisma/migrate.ts';
import { seed } from '#prisma/seed.ts';
import { requireDatabase } from './require-database.ts';

/** Brings a database to what this version needs: tables, the rows that must be there, and job queues. Safe to repeat. @throws AppError if it does not answer */
export async function prepareDatabase(databaseUrl: string): Promise<void> {
  await requireDatabase(databaseUrl);
  await migrate(databaseUrl);
  await seed(databaseUrl);
  await installQueues(databaseUrl);
}
