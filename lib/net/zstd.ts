import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);
/** The one that zstd takes for a good balance of size and time. */
const LEVEL = 3;

/** Packs bytes that are kept, such as bodies of answers. */
export async function packBytes(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await compress(bytes, { params: { [constants.ZSTD_c_compressionLevel]: LEVEL } }));
}

export async function unpackBytes(packed: Uint8Array): Promise<Uint8Array> {
  return decompress(packed);
}
