import pg from 'pg';
import { AppError } from '#lib/errors.ts';

const CONNECT_TIMEOUT_MS = 10_000;
/** PostgreSQL's and Node's codes, in words. */
const CAUSES: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'its host name is not known',
  EHOSTUNREACH: 'its host cannot be reached',
  '28P01': 'it refuses the user or the password',
  '28000': 'it refuses the user',
  '3D000': 'it has no database of that name',
  '57P03': 'it is still starting',
  '53300': 'it has no connection left',
};

/** @throws AppError that says why the database does not answer and what to do */
export async function requireDatabase(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  try {
    await client.connect();
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    const { host, pathname } = new URL(databaseUrl);
    throw new AppError('internal', `The database ${host}${pathname} does not answer: ${CAUSES[code] ?? message}. See that it runs and that DATABASE_URL, if you have set it, is right; then try again.`, { cause });
  } finally {
    await client.end();
  }
}
