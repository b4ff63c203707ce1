import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { readEnv } from '#lib/env.ts';
import { AppError, toAppError, type ErrorCode } from '#lib/errors.ts';
import { ADVICE_TO_ALLOW } from '#lib/net/check-url.ts';
import { watchLoad } from '#lib/net/machine-load.ts';
import { createPoliteFetch, type PoliteFetch } from '#lib/net/polite-fetch.ts';
import { createSafeFetch, type SafeFetch } from '#lib/net/safe-fetch.ts';
import { userAgentOf } from '#lib/net/user-agent.ts';
import { requiredFile, requiredText, type EvaluateCommand } from './command.ts';
import { openOutput } from './open-output.ts';

interface Line {
  url: string;
  /** File and line, for messages. */
  place: string;
}

interface CollectResult {
  url: string;
  status: number | null;
  ms: number | null;
  bytes: number | null;
  sha256: string | null;
  error: { code: string; message: string } | null;
}

/** Fetches at once at most; how many there are is found while running, and each host is asked at its own pace below that. */
const MAX_CONCURRENCY = 512;
const SAMPLE_INTERVAL_MS = 100;

/** Fetches a list of addresses as a run does, politeness included. */
export const collect: EvaluateCommand = {
  summary: 'fetch addresses through the polite collector',
  usage: `
--urls FILE           one address a line; empty lines and lines that begin with # are skipped
--out FILE            JSONL: {url, status, ms, bytes, sha256, error: {code, message} or null}; a line that is no address is reported there too, with file and line
--allow-network CIDR  a network beside the public Internet that may be reached, such as 127.0.0.0/8; may be repeated
Result: {urls, fetched, failed, seconds, max_in_flight, cpu_seconds, peak_rss_mb}. fetched counts answers below 400.`,
  options: { urls: { type: 'string' }, out: { type: 'string' }, 'allow-network': { type: 'string', multiple: true } },
  async run(values, progress) {
    const path = await requiredFile(values, 'urls');
    const urls = await readUrls(path);
    if (urls.length === 0) progress(`${path} holds no addresses.`);
    const out = await openOutput(requiredText(values, 'out'));
    const counted = countInFlight(createSafeFetch({ allowNetworks: listOf(values['allow-network']), llmOrigin: null, userAgent: userAgentOf(readEnv()) }));
    const http = createPoliteFetch({
      safeFetch: counted.safeFetch,
      now: Date.now,
      random: Math.random,
      sleep: (ms, signal) => sleep(ms, undefined, { signal }),
      maxConcurrency: MAX_CONCURRENCY,
      load: watchLoad(),
    });
    const memory = watchMemory();
    const cpuBefore = process.cpuUsage();
    const startedAt = performance.now();
    let fetched = 0;
    let done = 0;
    await Promise.all(urls.map(async (line) => {
      const result = await fetchOne(http, line);
      if (result.status !== null && result.status < 400) fetched++;
      out.write(`${JSON.stringify(result)}\n`);
      if (++done % 100 === 0) progress(`${done} of ${urls.length} addresses`);
    }));
    const seconds = round((performance.now() - startedAt) / 1000);
    const cpu = process.cpuUsage(cpuBefore);
    const peakRssBytes = memory.stop();
    await http.close();
    out.end();
    await finished(out);
    return {
      urls: urls.length,
      fetched,
      failed: urls.length - fetched,
      seconds,
      max_in_flight: counted.mostInFlight(),
      cpu_seconds: round((cpu.user + cpu.system) / 1e6),
      peak_rss_mb: Math.round(peakRssBytes / 1024 / 1024),
    };
  },
};

async function fetchOne(http: PoliteFetch, { url, place }: Line): Promise<CollectResult> {
  try {
    const answer = await http.get(url, { purpose: 'source' });
    const sha256 = createHash('sha256').update(answer.body).digest('hex');
    return { url, status: answer.status, ms: answer.durationMs, bytes: answer.body.length, sha256, error: null };
  } catch (error) {
    const { code, message } = toAppError(error);
    return { url, status: null, ms: null, bytes: null, sha256: null, error: { code, message: describe(code, message, place) } };
  }
}

/** Says where a line is that is no address, and names this command's own way to a network. */
function describe(code: ErrorCode, message: string, place: string): string {
  return code === 'url_invalid' ? `${place}: ${message}` : message.replace(ADVICE_TO_ALLOW, 'Allow its network with --allow-network CIDR.');
}

async function readUrls(path: string): Promise<Line[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AppError('invalid_input', `--urls ${path} cannot be read.`, { cause });
  });
  return text.replace(/^\uFEFF/, '').split(/\r?\n/).map((line, i) => ({ url: line.trim(), place: `${path}:${i + 1}` })).filter(({ url }) => url !== '' && !url.startsWith('#'));
}

function countInFlight(safeFetch: SafeFetch): { safeFetch: SafeFetch; mostInFlight(): number } {
  let inFlight = 0;
  let most = 0;
  return {
    mostInFlight: () => most,
    safeFetch: {
      ...safeFetch,
      async fetch(url, request) {
        most = Math.max(most, ++inFlight);
        try {
          return await safeFetch.fetch(url, request);
        } finally {
          inFlight--;
        }
      },
    },
  };
}

function watchMemory(): { stop(): number } {
  let peakRssBytes = 0;
  const look = (): void => void (peakRssBytes = Math.max(peakRssBytes, process.memoryUsage.rss()));
  const timer = setInterval(look, SAMPLE_INTERVAL_MS);
  return {
    stop() {
      clearInterval(timer);
      look();
      return peakRssBytes;
    },
  };
}

function listOf(value: string | boolean | (string | boolean)[] | undefined): string[] {
  return [value ?? []].flat().filter((entry) => typeof entry === 'string');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
