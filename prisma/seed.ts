import { createDb } from '#lib/db/client.ts';
import { seedPrices } from '#lib/ledger/default-prices.ts';
import { DEFAULT_SETTINGS } from '#lib/model/settings.ts';
import { DEFAULT_SIGNAL_TYPES } from '#lib/model/signal-type.ts';

/** Any fixed number serves, as long as all processes that seed use the same one. */
const SEED_LOCK = 4_725_200_119;

/** Writes the rows that Karhuno cannot do without. Rows that are there already stay as people left them. */
export async function seed(databaseUrl: string): Promise<void> {
  const db = createDb(databaseUrl);
  try {
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`;
      await tx.signalType.createMany({ data: DEFAULT_SIGNAL_TYPES.map((type, position) => ({ ...type, position })), skipDuplicates: true });
      if ((await tx.settingsVersion.count()) === 0) await tx.settingsVersion.create({ data: { values: DEFAULT_SETTINGS } });
      await seedPrices(tx);
    });
  } finally {
    await db.$disconnect();
  }
}
