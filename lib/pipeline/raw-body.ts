import { createHash } from 'node:crypto';
import { packBytes, unpackBytes } from '#lib/net/zstd.ts';

export interface PackedBody {
  /** Of the bytes before compression. */
  sha256: string;
  bytes: Uint8Array<ArrayBuffer>;
  sizeBytes: number;
}

export async function packBody(body: Uint8Array): Promise<PackedBody> {
  return { sha256: sha256Of(body), bytes: await packBytes(body), sizeBytes: body.byteLength };
}

export function unpackBody(packed: Uint8Array): Promise<Uint8Array> {
  return unpackBytes(packed);
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
