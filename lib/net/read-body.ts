import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib';
import { AppError } from '#lib/errors.ts';
import type { FetchLimits } from './fetch-limits.ts';

type Chunks = AsyncIterable<Uint8Array>;
type Decoder = NodeJS.ReadWriteStream | ((source: Chunks) => AsyncIterable<Uint8Array>);

export const ACCEPT_ENCODING = 'gzip, br, deflate, zstd';

export interface ReadBodyOptions {
  /** For messages. */
  host: string;
  contentEncoding: string | undefined;
  /** Decoded bytes. */
  maxBytes: number;
  /** `truncate` keeps the first `maxBytes` and stops reading. */
  overflow: 'fail' | 'truncate';
  limits: FetchLimits;
  /** Told of every piece that arrives, before it is unpacked. */
  onBytes(count: number): void;
}

/**
 * Reads a body piece by piece and unpacks it, holding never more than `maxBytes`.
 * @throws AppError too_large, decode_failed, or what the stream itself fails with
 */
export async function readBody(body: NodeJS.ReadableStream, options: ReadBodyOptions): Promise<Uint8Array> {
  const { host, maxBytes, limits } = options;
  const decoders = decodersFor(options.contentEncoding, limits.encodings, host);
  const pieces: Uint8Array[] = [];
  let encodedBytes = 0;
  let decodedBytes = 0;

  async function* count(source: Chunks): AsyncIterable<Uint8Array> {
    for await (const piece of source) {
      encodedBytes += piece.length;
      options.onBytes(piece.length);
      yield piece;
    }
  }
  async function collect(source: Chunks): Promise<void> {
    for await (const piece of source) {
      const room = maxBytes - decodedBytes;
      decodedBytes += piece.length;
      if (piece.length > room && options.overflow === 'truncate') {
        pieces.push(piece.subarray(0, room));
        return;
      }
      if (piece.length > room) throw tooLarge(host, maxBytes);
      if (decodedBytes > limits.bombBytes && decodedBytes > limits.bombRatio * encodedBytes) throw tooLarge(host, maxBytes);
      pieces.push(piece);
    }
  }
  // The list form takes generator functions too, which its type does not say.
  const stages = [body, count, ...decoders, collect] as unknown as NodeJS.ReadWriteStream[];
  try {
    await pipeline(stages);
  } catch (error) {
    // Answers without a body (304, 204) often name an encoding all the same.
    const isEmpty = encodedBytes === 0 && error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';
    if (!isEmpty) throw error;
  }
  return Buffer.concat(pieces);
}

/** In the order in which they have to be undone. */
function decodersFor(contentEncoding: string | undefined, limit: number, host: string): Decoder[] {
  const names = (contentEncoding ?? '').toLowerCase().split(',').map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity');
  if (names.length > limit) throw new AppError('decode_failed', `The answer of ${host} is packed ${names.length} times over, which Karhuno does not unpack.`);
  return names.reverse().map((name) => decoderFor(name, host));
}

function decoderFor(name: string, host: string): Decoder {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'zstd':
      return createZstdDecompress();
    case 'deflate':
      return inflate;
    default:
      throw new AppError('decode_failed', `The answer of ${host} is packed with "${name.slice(0, 20)}", which Karhuno cannot unpack.`);
  }
}

/** By the standard `deflate` has a zlib header, but some servers leave it out. */
async function* inflate(source: Chunks): AsyncIterable<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const hasZlibHeader = ((first.value[0] ?? 0) & 0x0f) === 8;
  async function* all(): Chunks {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  const decoder = hasZlibHeader ? createInflate() : createInflateRaw();
  const done = pipeline(all(), decoder);
  done.catch((error: unknown) => decoder.destroy(error instanceof Error ? error : new Error(String(error))));
  yield* decoder as Chunks;
  await done;
}

function tooLarge(host: string, maxBytes: number): AppError {
  return new AppError('too_large', `The answer of ${host} is larger than ${formatMebibytes(maxBytes)}, so Karhuno stopped reading.`);
}

function formatMebibytes(bytes: number): string {
  return `${Math.round((bytes / 1024 / 1024) * 10) / 10} MiB`;
}
