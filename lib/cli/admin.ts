import { parseArgs } from 'node:util';
import { createOneTimeLink } from '#lib/auth/one-time-link.ts';
import { createDb } from '#lib/db/client.ts';
import { DATABASE_NAME, databaseUrl, readAccess } from '#lib/db/embedded/access.ts';
import { hasDatabase, startEmbeddedServer } from '#lib/db/embedded/server.ts';
import { readEnv, type Env } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import { findDataDir } from './data-dir.ts';
import { findLockHolder, lockDataDir } from './data-dir-lock.ts';
import { localUrl } from './ports.ts';
import { prepareDatabase } from './prepare-database.ts';
import { requireDatabase } from './require-database.ts';
import { runMain } from './run-main.ts';

const USAGE = 'Usage: npm run admin -- reset EMAIL\nPrints a link with which this person sets a new password; it works once, for an hour.';

const ELSEWHERE = 'If yours is elsewhere, say where, as it is said to npm start: KARHUNO_DATA_DIR=FOLDER npm run admin -- reset EMAIL, or DATABASE_URL=postgresql://… npm run admin -- reset EMAIL.';
/** Prisma's code for a table that is not there. */
const NO_TABLE = 'P2021';

/** Where the database answers and where the pages are, now. */
interface Place {
  databaseUrl: string;
  url: string;
  /** Whether the pages are served now. */
  running: boolean;
}

/**
 * Uses the server that runs, or starts the embedded one for the moment.
 * @throws AppError not_found where there is no database; none is made
 */
async function openPlace(env: Env, undo: AsyncDisposableStack): Promise<Place> {
  const dataDir = await findDataDir(env);
  const holder = await findLockHolder(dataDir);
  const running = holder !== null;
  const url = env.KARHUNO_URL ?? holder?.url ?? localUrl(env.HOST, env.PORT);
  if (env.DATABASE_URL) return { databaseUrl: env.DATABASE_URL, url, running };
  if (!hasDatabase(dataDir)) throw new AppError('not_found', `There is no Karhuno database in ${dataDir}. ${ELSEWHERE}`);
  if (holder) return { databaseUrl: databaseUrl(await readAccess(dataDir), DATABASE_NAME), url, running };
  undo.defer(await lockDataDir(dataDir, url));
  const server = await startEmbeddedServer({ dataDir });
  undo.defer(() => server.stop());
  await prepareDatabase(server.url);
  return { databaseUrl: server.url, url, running };
}

async function createResetLink(place: Place, email: string): Promise<string> {
  await requireDatabase(place.databaseUrl);
  const db = createDb(place.databaseUrl);
  try {
    const user = await db.user.findUnique({ where: { email: email.trim().toLowerCase() } }).catch((cause: Error & { code?: string }) => {
      throw cause.code === NO_TABLE ? new AppError('not_found', `The database ${new URL(place.databaseUrl).pathname.slice(1)} holds nothing of Karhuno. ${ELSEWHERE}`, { cause }) : cause;
    });
    if (!user) throw new AppError('not_found', `Nobody here has the address ${email}.`);
    const token = await createOneTimeLink(db, 'reset', user.id, new Date());
    return new URL(`/reset?token=${token}`, place.url).href;
  } finally {
    await db.$disconnect();
  }
}

await runMain(async () => {
  const [verb, email, ...rest] = parseArgs({ allowPositionals: true }).positionals;
  if (verb !== 'reset' || !email || rest.length > 0) throw new AppError('invalid_input', USAGE);
  await using undo = new AsyncDisposableStack();
  const place = await openPlace(readEnv(), undo);
  process.stdout.write(`${await createResetLink(place, email)}\n`);
  if (!place.running) process.stderr.write('Karhuno does not run here now: the link works once it does, at the address it is then started with (HOST, PORT, KARHUNO_URL).\n');
});
