import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from './errors.ts';

const optional = z.string().trim().transform((value) => value || undefined).optional();
const httpUrl = optional.pipe(z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional());

/** Every environment variable that Karhuno reads; README.md explains each but NODE_ENV, which Karhuno sets for its own processes. */
export const Env = z.object({
  PORT: z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65_535).default(3000),
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  DATABASE_URL: optional.pipe(z.url({ protocol: /^postgres(ql)?$/, error: 'must begin with postgresql://' }).optional()),
  KARHUNO_DATA_DIR: optional.transform((value) => resolve(/* turbopackIgnore: true */ value ?? '.karhuno')),
  OPENAI_API_KEY: optional,
  OPENAI_BASE_URL: httpUrl,
  OPENAI_MODEL: optional.transform((value) => value ?? 'gpt-5-mini'),
  XMLSTOCK_USER: optional,
  XMLSTOCK_KEY: optional,
  XMLSTOCK_BASE_URL: httpUrl,
  KARHUNO_ALLOW_NETWORKS: optional.transform((value) => (value ?? '').split(/[\s,]+/).filter(Boolean)),
  KARHUNO_URL: httpUrl,
  KARHUNO_SECRET: optional.pipe(z.string().min(32, 'must have at least 32 characters').optional()),
  KARHUNO_TRUST_PROXY: optional.pipe(z.enum(['1', 'true', '0', 'false'], 'must be 1 or 0').optional()).transform((v) => v === '1' || v === 'true'),
  KARHUNO_USER_AGENT: optional,
  /** Opens /api/metrics to a scraper that sends it as bearer token; without it only admins may look. */
  KARHUNO_METRICS_TOKEN: optional.pipe(z.string().min(16, 'must have at least 16 characters').optional()),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});
export type Env = z.infer<typeof Env>;

/**
 * Reads and checks the environment.
 * @throws AppError `invalid_input` that names each variable that is wrong and what it must be
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const result = Env.safeParse(source);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new AppError('invalid_input', `These environment variables need mending:\n${lines.join('\n')}`);
}
