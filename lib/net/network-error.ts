import { AppError, type ErrorCode } from '#lib/errors.ts';

const CODES: Record<string, ErrorCode> = {
  ENOTFOUND: 'dns_failed', EAI_AGAIN: 'dns_failed', EAI_NODATA: 'dns_failed', ENODATA: 'dns_failed', EAI_FAIL: 'dns_failed',
  ESERVFAIL: 'dns_failed', EREFUSED: 'dns_failed', EAI_NONAME: 'dns_failed',
  ECONNREFUSED: 'connect_failed', EHOSTUNREACH: 'connect_failed', ENETUNREACH: 'connect_failed', EADDRNOTAVAIL: 'connect_failed',
  EACCES: 'connect_failed', EHOSTDOWN: 'connect_failed', ENETDOWN: 'connect_failed', EINVAL: 'connect_failed',
  ETIMEDOUT: 'connect_timeout', UND_ERR_CONNECT_TIMEOUT: 'connect_timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout', UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_OVERFLOW: 'too_large', HPE_HEADER_OVERFLOW: 'too_large',
  ECONNRESET: 'connection_lost', EPIPE: 'connection_lost', ECONNABORTED: 'connection_lost', UND_ERR_SOCKET: 'connection_lost',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'connection_lost', ERR_STREAM_PREMATURE_CLOSE: 'connection_lost', UND_ERR_INFO: 'connection_lost',
  EPROTO: 'tls_failed', DEPTH_ZERO_SELF_SIGNED_CERT: 'tls_failed', SELF_SIGNED_CERT_IN_CHAIN: 'tls_failed',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls_failed', UNABLE_TO_GET_ISSUER_CERT: 'tls_failed', UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls_failed',
  HOSTNAME_MISMATCH: 'tls_failed', INVALID_CA: 'tls_failed', INVALID_PURPOSE: 'tls_failed',
  Z_DATA_ERROR: 'decode_failed', Z_BUF_ERROR: 'decode_failed', Z_NEED_DICT: 'decode_failed',
};

const PREFIXES: [string, ErrorCode][] = [
  ['CERT_', 'tls_failed'], ['ERR_TLS_', 'tls_failed'], ['ERR_SSL_', 'tls_failed'],
  ['HPE_', 'connection_lost'], ['ERR_HTTP2_', 'connection_lost'],
  ['ERR__ERROR_', 'decode_failed'], ['ERR_BROTLI_', 'decode_failed'], ['ERR_ZSTD_', 'decode_failed'], ['ZSTD_', 'decode_failed'],
];

const MESSAGES: Partial<Record<ErrorCode, (host: string) => string>> = {
  dns_failed: (host) => `The name ${host} could not be found. Check the address for a typing mistake.`,
  connect_failed: (host) => `${host} does not accept connections. It may be down.`,
  connect_timeout: (host) => `${host} did not answer the connection in time. It may be down or blocking.`,
  timeout: (host) => `${host} took too long to answer.`,
  too_large: (host) => `${host} sent a header that is too large.`,
  connection_lost: (host) => `${host} did not send a complete answer or broke off the connection.`,
  tls_failed: (host) => `A secure connection to ${host} could not be set up: its certificate or its encryption is not in order. Its operator must mend that.`,
  decode_failed: (host) => `The answer of ${host} is packed in a way that cannot be unpacked; it may be damaged.`,
};

/**
 * Names a fault of the network in words for the user. The original, which may hold a resolved address, stays in `cause`.
 * Errors that nobody foresaw are returned as `internal`.
 */
export function networkError(error: unknown, host: string): AppError {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  if (code === null) return new AppError('internal', `Fetching from ${host} failed inside Karhuno. The log has the details.`, { cause: error });
  return new AppError(code, MESSAGES[code]?.(host) ?? `Fetching from ${host} failed.`, { cause: error });
}

/** Looks through the wrappers that undici and Node put around the first failure. */
function codeOf(error: unknown): ErrorCode | null {
  for (let current: unknown = error, depth = 0; current instanceof Error && depth < 5; depth++) {
    const raw = 'code' in current && typeof current.code === 'string' ? current.code : '';
    const known = CODES[raw] ?? PREFIXES.find(([prefix]) => raw.startsWith(prefix))?.[1];
    if (known) return known;
    // undici gives no code where the server does not speak HTTP.
    if (current.name === 'HTTPParserError') return 'connection_lost';
    const [first] = current instanceof AggregateError ? current.errors : [];
    current = first ?? current.cause;
  }
  return null;
}
