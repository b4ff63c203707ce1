import { AppError } from '#lib/errors.ts';

/**
 * Reads a JSON body, and stops as soon as it is longer than `maxBytes`.
 * @throws AppError `unsupported_type`, `too_large` or `invalid_input`
 */
export async function readJsonBody(request: Request, maxBytes: number): Promise<unknown> {
  const text = await readTextBody(request, maxBytes);
  if (text === '') return {};
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new AppError('unsupported_type', 'Send the request body as application/json.');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid_input', 'The request body is not valid JSON.', { cause });
  }
}

async function readTextBody(request: Request, maxBytes: number): Promise<string> {
  const tooLarge = () => new AppError('too_large', `The request body is larger than ${maxBytes} bytes.`);
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge();
  if (request.body === null) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body) {
    length += chunk.byteLength;
    if (length > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
