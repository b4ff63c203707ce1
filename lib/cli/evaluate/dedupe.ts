import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { z } from 'zod';
import { CandidateIndex } from '#lib/dedupe/candidate-index.ts';
import { contentHash } from '#lib/dedupe/content-hash.ts';
import { placeDocument, type Candidate } from '#lib/dedupe/place-document.ts';
import { sketchText } from '#lib/dedupe/text-sketch.ts';
import { AppError } from '#lib/errors.ts';
import { type EvaluateCommand, requiredFile, requiredText } from './command.ts';
import { openOutput } from './open-output.ts';
import { EvaluatedId, EvaluatedText, readJsonl } from './read-jsonl.ts';

const Document = EvaluatedText.extend({ id: EvaluatedId.transform(String) });
type Document = z.infer<typeof Document>;

interface Placed {
  duplicateOf: string | null;
  storyId: string;
}

/** Places documents one by one, as they arrive, without knowing when they appeared. */
export const dedupe: EvaluateCommand = {
  summary: 'which documents repeat an earlier one, and which tell the same story',
  usage: `
dedupe --in FILE.jsonl --out FILE.jsonl
reads lines of {id, title (null if there is none), text} in order of arrival; writes {id, duplicate_of: id or null, story: id of its first document}; what repeats a text and adds more than that is a duplicate too
result: documents, duplicates, stories, seconds, peak_rss_mb; a line that is not such an object, or an id that stands twice, stops the command and is named`,
  options: { in: { type: 'string' }, out: { type: 'string' } },
  async run(values, progress) {
    const input = await requiredFile(values, 'in');
    const out = await openOutput(requiredText(values, 'out'));
    const startedMs = performance.now();
    const placer = createPlacer();
    const ids: string[] = [];
    const known = new Set<string>();
    let duplicates = 0;
    for await (const document of readJsonl(input, Document)) {
      if (known.has(document.id)) throw new AppError('invalid_input', `${input}: the id ${document.id} stands twice. Give each document its own.`);
      known.add(document.id);
      ids.push(document.id);
      if (placer.place(document).duplicateOf !== null) duplicates++;
      if (ids.length % 1_000 === 0) progress(`${ids.length} documents`);
    }
    if (ids.length === 0) progress(`${input} holds no documents.`);
    // Written last: a later document may show that two stories are one.
    const stories = new Set<string>();
    for (const [number, id] of ids.entries()) {
      const { duplicateOf, storyId } = placer.result(number);
      stories.add(storyId);
      if (!out.write(`${JSON.stringify({ id, duplicate_of: duplicateOf, story: storyId })}\n`)) await once(out, 'drain');
    }
    out.end();
    await finished(out);
    return {
      documents: ids.length, duplicates, stories: stories.size, seconds: Math.round(performance.now() - startedMs) / 1_000,
      peak_rss_mb: Math.round(process.resourceUsage().maxRSS / 1_024),
    };
  },
};

/**
 * The order of things is that of the pipeline: equal text, then copies and stories; copies are not compared with again. A fuller copy
 * is a duplicate with much to read besides, so others are compared with it as well.
 */
function createPlacer(): { place(document: Document): Placed; result(number: number): Placed } {
  const index = new CandidateIndex<Candidate>();
  const originals = new Map<string, Candidate>();
  const placed: Placed[] = [];
  const mergedInto = new Map<string, string>();
  const storyOf = (storyId: string): string => {
    const next = mergedInto.get(storyId);
    return next === undefined ? storyId : storyOf(next);
  };
  return {
    place(document) {
      const hash = contentHash(document);
      const equal = originals.get(hash);
      if (equal) return remember({ duplicateOf: equal.id, storyId: equal.storyId });
      const sketch = sketchText(document);
      const { duplicateOf, isFuller, joins, bridges } = placeDocument({ reportedAtMs: 0, sketch }, index.find(sketch));
      const storyId = joins?.storyId ?? document.id;
      for (const bridged of bridges) if (storyOf(bridged) !== storyOf(storyId)) mergedInto.set(storyOf(bridged), storyOf(storyId));
      const candidate = { id: document.id, storyId, reportedAtMs: 0, sketch };
      const isCopy = duplicateOf !== null && !isFuller;
      originals.set(hash, isCopy ? duplicateOf : candidate);
      if (!isCopy) index.add(sketch, candidate);
      return remember({ duplicateOf: duplicateOf?.id ?? null, storyId });
    },
    result: (number) => ({ ...placed[number]!, storyId: storyOf(placed[number]!.storyId) }),
  };

  function remember(result: Placed): Placed {
    placed.push(result);
    return result;
  }
}
