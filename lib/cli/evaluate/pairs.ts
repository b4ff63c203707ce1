import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { z } from 'zod';
import { compareTexts } from '#lib/dedupe/compare-texts.ts';
import { STORY_THRESHOLD } from '#lib/dedupe/story-score.ts';
import { sketchText } from '#lib/dedupe/text-sketch.ts';
import { type EvaluateCommand, requiredFile, requiredText } from './command.ts';
import { openOutput } from './open-output.ts';
import { EvaluatedId, EvaluatedText, readJsonl } from './read-jsonl.ts';

const Pair = z.object({ id: EvaluatedId, a: EvaluatedText, b: EvaluatedText });

/** Compares texts as the pipeline does, without knowing when they appeared. */
export const pairs: EvaluateCommand = {
  summary: 'whether two texts repeat each other, or tell the same story',
  usage: `
pairs --in FILE.jsonl --out FILE.jsonl
reads lines of {id, a: {title, text}, b: {title, text}}, a title that is not there being null; writes {id, duplicate, story, score}
score: 0 to 1, how likely both tell the same story, with names and days in the titles counting against it
story: true for every duplicate, and for a score of at least ${STORY_THRESHOLD}, unless both share passages but name others, or, without
names, begin with other numbers
result: pairs, duplicates, stories, seconds; a line that is not such an object stops the command and is named`,
  options: { in: { type: 'string' }, out: { type: 'string' } },
  async run(values, progress) {
    const input = await requiredFile(values, 'in');
    const out = await openOutput(requiredText(values, 'out'));
    const startedMs = performance.now();
    const counts = { pairs: 0, duplicates: 0, stories: 0 };
    for await (const { id, a, b } of readJsonl(input, Pair)) {
      const { copy, story, score } = compareTexts(sketchText(a), sketchText(b));
      counts.pairs++;
      if (copy !== null) counts.duplicates++;
      if (story) counts.stories++;
      if (!out.write(`${JSON.stringify({ id, duplicate: copy !== null, story, score: Math.round(score * 10_000) / 10_000 })}\n`)) await once(out, 'drain');
      if (counts.pairs % 1_000 === 0) progress(`${counts.pairs} pairs`);
    }
    if (counts.pairs === 0) progress(`${input} holds no pairs.`);
    out.end();
    await finished(out);
    return { ...counts, seconds: Math.round(performance.now() - startedMs) / 1_000 };
  },
};
