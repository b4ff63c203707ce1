import pino from 'pino';

const REDACTED = ['*.apiKey', '*.authorization', '*.password', '*.token', '*.key', '*.secret', '*.cookie'];

/** The log of one process, as JSON lines on standard error. */
export function createLog(name: string, level: string): pino.Logger {
  return pino({ name, level, redact: REDACTED, base: { name, pid: process.pid } }, pino.destination({ fd: 2, sync: false }));
}
export type Log = pino.Logger;
