import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

export interface PackedBody {
  /** Of the bytes before compression. */
  sha256: string;
  bytes: Uint8Array<ArrayBuffer>;
  sizeBytes: number;
}

export async function packBody(body: Uint8Array): Promise<PackedBody> {
  const bytes = await compress(body, { params: { [constants.ZSTD_c_compressionLevel]: 3 } });
  return { sha256: sha256Of(body), bytes: new Uint8Array(bytes), sizeBytes: body.byteLength };
}

export async function unpackBody(packed: Uint8Array): Promise<Uint8Array> {
  return decompress(packed);
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
