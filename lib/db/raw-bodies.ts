import type { Db } from './client.ts';

/** The stored bytes of a fetch, still compressed; null if it had none. */
export async function findRawBody(db: Db, sha256: string): Promise<Uint8Array | null> {
  return (await db.rawBody.findUnique({ where: { sha256 }, select: { bytes: true } }))?.bytes ?? null;
}
