import { discoverSources } from '#lib/collect/discover.ts';
import { parseOpml } from '#lib/collect/opml.ts';
import type { Discovery } from '#lib/db/generated/client.ts';
import { findSourcesByUrl } from '#lib/db/source-writes.ts';
import { toAppError } from '#lib/errors.ts';
import type { DiscoveryResult } from '#lib/model/source.ts';
import type { PipelineDeps } from './deps.ts';
import { isHandedOn, type Job } from './job.ts';

type Outcome = { result: DiscoveryResult } | { error: { code: string; message: string } };

/** Job `discover`: looks for sources at an address, or reads an OPML file, and writes down what it found. */
export async function discover(job: Job<{ discoveryId: string }>, deps: PipelineDeps): Promise<void> {
  const { db, now } = deps;
  const { discoveryId } = job.data;
  const discovery = await db.discovery.findUnique({ where: { id: discoveryId } });
  const isOpen = discovery?.status === 'queued' || discovery?.status === 'running';
  if (isOpen) await db.discovery.update({ where: { id: discoveryId }, data: { status: 'running' } });
  const outcome = isOpen ? await find(discovery, job.signal, deps) : null;
  if (isHandedOn(job.signal)) throw job.signal.reason;
  await db.$transaction(async (tx) => {
    if (outcome && 'result' in outcome) {
      await tx.discovery.update({ where: { id: discoveryId }, data: { status: 'done', result: outcome.result, finishedAt: now() } });
    } else if (outcome) {
      await tx.discovery.update({ where: { id: discoveryId }, data: { status: 'failed', errorCode: outcome.error.code, errorMessage: outcome.error.message, finishedAt: now() } });
    }
    await job.complete(tx);
  });
}

async function find({ kind, input }: Discovery, signal: AbortSignal, deps: PipelineDeps): Promise<Outcome> {
  try {
    return { result: kind === 'url' ? await findAtUrl(input, signal, deps) : await readOpml(input, deps) };
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'internal' && !signal.aborted) deps.log.error({ err: thrown }, 'looking for sources');
    return { error };
  }
}

async function findAtUrl(input: string, signal: AbortSignal, deps: PipelineDeps): Promise<DiscoveryResult> {
  const candidates = await discoverSources(input, deps.collectDeps(null), signal);
  const known = await findSourcesByUrl(deps.db, candidates.map(({ url }) => url));
  return {
    kind: 'url',
    candidates: candidates.map((candidate) => {
      const source = known.get(candidate.url);
      return { ...candidate, existing: source ? { sourceId: source.id, name: source.name, deleted: source.deletedAt !== null } : null };
    }),
  };
}

async function readOpml(text: string, deps: PipelineDeps): Promise<DiscoveryResult> {
  const entries = parseOpml(text, deps.allowNetworks);
  const known = await findSourcesByUrl(deps.db, entries.map(({ url }) => url));
  return {
    kind: 'opml',
    entries: entries.map((entry) => {
      const source = known.get(entry.url);
      if (entry.state !== 'new' || !source || source.deletedAt) return entry;
      return { ...entry, state: 'duplicate', reason: `Is a source already: ${source.name}.` };
    }),
  };
}
