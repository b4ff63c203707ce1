import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib';
import pLimit from 'p-limit';
import { AppError } from '#lib/errors.ts';
import type { ByteBudget, ByteShare } from './byte-budget.ts';
import type { FetchLimits } from './fetch-limits.ts';
import { createGrowingBytes } from './growing-bytes.ts';

export const ACCEPT_ENCODING = 'gzip, br, deflate, zstd';

/**
 * An unpacker holds windows of several megabytes; a page takes it milliseconds. What they unpack is bounded by their number and
 * does not wait for room: those that hold the room may be waiting for an unpacker.
 */
const UNPACK_AT_ONCE = 2;
/** 8 MiB, the most that RFC 9659 allows on the web; a frame may ask for 128 MiB otherwise. */
const ZSTD_WINDOW_LOG = 23;
const unpackers = pLimit(UNPACK_AT_ONCE);

export interface ReadBodyOptions {
  /** For messages. */
  host: string;
  contentEncoding: string | undefined;
  /** Decoded bytes. */
  maxBytes: number;
  /** `truncate` keeps the first `maxBytes` and stops reading. */
  overflow: 'fail' | 'truncate';
  limits: FetchLimits;
  /** What all bodies under way may hold together as they arrive. */
  budget: ByteBudget;
  signal: AbortSignal;
  /** Told of every piece that arrives, before it is unpacked. */
  onBytes(count: number): void;
}

/**
 * Reads a body to its end and unpacks it then, so that one that comes slowly holds no unpacker. Neither form is ever larger
 * than `maxBytes`.
 * @throws AppError too_large, decode_failed, or what the stream itself fails with
 */
export async function readBody(body: AsyncIterable<Uint8Array>, options: ReadBodyOptions): Promise<Uint8Array> {
  const names = encodingsOf(options);
  const share = options.budget.open();
  try {
    const packed = await gather(body, share, options);
    if (names.length === 0 || packed.length === 0) return packed;
    return await unpackers(() => unpack(packed, names, options));
  } finally {
    share.close();
  }
}

async function gather(body: AsyncIterable<Uint8Array>, share: ByteShare, { host, maxBytes, overflow, signal, onBytes }: ReadBodyOptions): Promise<Uint8Array> {
  const gathered = createGrowingBytes(maxBytes);
  try {
    for await (const piece of body) {
      onBytes(piece.length);
      const room = maxBytes - gathered.length();
      if (piece.length > room && overflow === 'fail') throw tooLarge(host, maxBytes);
      await share.take(Math.min(piece.length, room), signal);
      gathered.append(piece.length > room ? piece.subarray(0, room) : piece);
      if (piece.length > room) break;
    }
    return gathered.take();
  } finally {
    gathered.drop();
  }
}

async function unpack(packed: Uint8Array, names: readonly string[], options: ReadBodyOptions): Promise<Uint8Array> {
  const { host, maxBytes, limits, overflow, signal } = options;
  signal.throwIfAborted();
  const unpacked = createGrowingBytes(maxBytes);
  let isCut = false;
  const isBomb = (bytes: number): boolean => bytes > limits.bombBytes && bytes > limits.bombRatio * packed.length;
  async function collect(source: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const piece of source) {
      const room = maxBytes - unpacked.length();
      if (piece.length > room && overflow === 'truncate') {
        isCut = true;
        return unpacked.append(piece.subarray(0, room));
      }
      if (piece.length > room || isBomb(unpacked.length() + piece.length)) throw tooLarge(host, maxBytes);
      unpacked.append(piece);
    }
  }
  /** What is packed twice may swell in between and come to nothing in the end, as a row of empty blocks does. */
  async function* watch(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    let bytes = 0;
    for await (const piece of source) {
      bytes += piece.length;
      if (bytes > limits.bodyBytes || isBomb(bytes)) throw tooLarge(host, limits.bodyBytes);
      yield piece;
    }
  }
  // Packed in the order in which they are named, so undone in the opposite one. Without a header only the first can tell.
  const decoders = names.toReversed().flatMap((name, i) => [...(i > 0 ? [watch] : []), decoderFor(name, i === 0 ? packed[0] : undefined)]);
  try {
    // The list form takes generator functions too, which its type does not say.
    await pipeline([[packed], ...decoders, collect] as unknown as NodeJS.ReadWriteStream[], { signal }).catch((error: unknown) => {
      // That nobody wants the rest is no fault.
      if (!isCut) throw error;
    });
    return unpacked.take();
  } finally {
    unpacked.drop();
  }
}

/** @throws AppError decode_failed for what cannot be unpacked, before a byte of it is read */
function encodingsOf({ contentEncoding, limits, host }: ReadBodyOptions): string[] {
  const names = (contentEncoding ?? '').toLowerCase().split(',').map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity');
  if (names.length > limits.encodings) throw new AppError('decode_failed', `The answer of ${host} is packed ${names.length} times over, which Karhuno does not unpack.`);
  const unknown = names.find((name) => !Object.hasOwn(DECODERS, name));
  if (unknown !== undefined) throw new AppError('decode_failed', `The answer of ${host} is packed with "${unknown.slice(0, 20)}", which Karhuno cannot unpack.`);
  return names;
}

const DECODERS: Record<string, () => Transform> = {
  gzip: createGunzip, 'x-gzip': createGunzip, br: createBrotliDecompress, deflate: createInflate,
  zstd: () => createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG } }),
};

/** By the standard `deflate` has a zlib header, but some servers leave it out. */
function decoderFor(name: string, firstByte: number | undefined): Transform {
  const hasNoHeader = name === 'deflate' && firstByte !== undefined && (firstByte & 0x0f) !== 8;
  return hasNoHeader ? createInflateRaw() : DECODERS[name]!();
}

function tooLarge(host: string, maxBytes: number): AppError {
  return new AppError('too_large', `The answer of ${host} is larger than ${formatMebibytes(maxBytes)}, so Karhuno stopped reading.`);
}

function formatMebibytes(bytes: number): string {
  return `${Math.round((bytes / 1024 / 1024) * 10) / 10} MiB`;
}
