/** A copy of a piece of a page, for what outlives it: a piece by itself keeps the whole page in memory. */
export function ownString(piece: string): string {
  return Buffer.from(piece, 'utf16le').toString('utf16le');
}
