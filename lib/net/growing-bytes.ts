/** Bytes that arrive in pieces. Their memory is given back when they are taken or dropped, not when garbage is next collected. */
export interface GrowingBytes {
  append(piece: Uint8Array): void;
  length(): number;
  /** All of them, once. */
  take(): Uint8Array<ArrayBuffer>;
  drop(): void;
}

/** Most bodies are smaller: their pieces are kept as they came, which costs less than a mapping of its own. */
const SMALL_BYTES = 64 * 1024;
const GROW_BYTES = 1024 * 1024;

/** @param maxBytes of address space are set aside for a large body; memory is used as it grows */
export function createGrowingBytes(maxBytes: number): GrowingBytes {
  let pieces: Uint8Array[] = [];
  let mapped: ArrayBuffer | null = null;
  let bytes = 0;

  /** Room for so many more in the mapping, with what came before in it. */
  function map(more: number): ArrayBuffer {
    mapped ??= new ArrayBuffer(0, { maxByteLength: maxBytes });
    const end = bytes + more;
    if (end > maxBytes) throw new RangeError(`More than ${maxBytes} bytes.`);
    if (end > mapped.byteLength) mapped.resize(Math.min(maxBytes, Math.ceil(end / GROW_BYTES) * GROW_BYTES));
    let at = 0;
    for (const piece of pieces) {
      new Uint8Array(mapped).set(piece, at);
      at += piece.byteLength;
    }
    pieces = [];
    return mapped;
  }

  function drop(): void {
    mapped?.transferToFixedLength(0);
    mapped = null;
    pieces = [];
    bytes = 0;
  }

  return {
    append(piece) {
      if (mapped === null && bytes + piece.byteLength <= SMALL_BYTES) pieces.push(piece);
      else new Uint8Array(map(piece.byteLength)).set(piece, bytes);
      bytes += piece.byteLength;
    },
    length: () => bytes,
    take() {
      // Copies into memory of the exact size; the mapping is gone with that.
      const taken = mapped ? new Uint8Array(mapped.transferToFixedLength(bytes)) : Buffer.concat(pieces);
      mapped = null;
      drop();
      return taken;
    },
    drop,
  };
}
