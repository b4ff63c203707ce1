import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { AppError } from '#lib/errors.ts';

/**
 * Opens the file that results go to, emptied.
 * @throws AppError invalid_input if it cannot be written
 */
export async function openOutput(path: string): Promise<WriteStream> {
  const stream = createWriteStream(path);
  try {
    await once(stream, 'open');
  } catch (cause) {
    throw new AppError('invalid_input', `--out ${path} cannot be written. Its folder must exist and be yours to write to.`, { cause });
  }
  return stream;
}
