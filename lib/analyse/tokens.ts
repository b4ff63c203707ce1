import { get_encoding, type Tiktoken } from 'tiktoken';

/** Longer stretches are counted piece by piece: the encoder slows down more than linearly on text without spaces. */
const MAX_PIECE_CHARS = 4_000;

let encoder: Tiktoken | null = null;

/** Tokens of a text in OpenAI's o200k_base encoding; texts above 4,000 characters may be counted a few tokens too high. */
export function countTokens(text: string): number {
  encoder ??= get_encoding('o200k_base');
  let tokens = 0;
  for (let start = 0; start < text.length; start += MAX_PIECE_CHARS) {
    // Text that looks like a special token is ordinary text here: it comes from the web.
    tokens += encoder.encode_ordinary(text.slice(start, start + MAX_PIECE_CHARS)).length;
  }
  return tokens;
}

/** Gives back the encoder's memory, which the garbage collector cannot see. The next count loads it again. */
export function freeTokenEncoder(): void {
  encoder?.free();
  encoder = null;
}
