import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { z } from 'zod';
import { analyseOffline } from '#lib/analyse/offline/analyse.ts';
import { type EvaluateCommand, requiredFile, requiredText } from './command.ts';
import { openOutput } from './open-output.ts';
import { EvaluatedId, readJsonl } from './read-jsonl.ts';

const Item = z.object({ id: EvaluatedId, text: z.string(), title: z.string().nullish(), company: z.string().nullish(), published: z.string().nullish() });
type Item = z.infer<typeof Item>;

export const signals: EvaluateCommand = {
  summary: 'business signals, as the embedded analyser finds them',
  usage: `
signals --in FILE.jsonl --out FILE.jsonl
reads lines of {id, text, title?, company?, published?}; writes {id, signals: [{type, company, confidence, evidence}]}
every evidence stands verbatim in title or text; result: items, signals, seconds, ms_per_item, peak_rss_mb
a line that is not such an object stops the command and is named`,
  options: { in: { type: 'string' }, out: { type: 'string' } },
  async run(values, progress) {
    const input = await requiredFile(values, 'in');
    const out = await openOutput(requiredText(values, 'out'));
    const startedMs = performance.now();
    let [items, found] = [0, 0];
    for await (const item of readJsonl(input, Item)) {
      const result = analyseItem(item);
      items += 1;
      found += result.signals.length;
      if (!out.write(`${JSON.stringify(result)}\n`)) await once(out, 'drain');
      if (items % 1_000 === 0) progress(`${items} items`);
    }
    if (items === 0) progress(`${input} holds no items.`);
    out.end();
    await finished(out);
    const seconds = (performance.now() - startedMs) / 1_000;
    return {
      items,
      signals: found,
      seconds: Number(seconds.toFixed(2)),
      ms_per_item: items === 0 ? null : Number(((seconds * 1_000) / items).toFixed(2)),
      peak_rss_mb: Math.round(process.resourceUsage().maxRSS / 1_024),
    };
  },
};

function analyseItem({ id, text, title, company, published }: Item): { id: string | number; signals: unknown[] } {
  const document = { id: String(id), text, title: title ?? '', language: null, published: published ?? null, ...(company ? { company } : {}) };
  return { id, signals: analyseOffline(document).map(({ type, company: name, confidence, evidence }) => ({ type, company: name, confidence, evidence: evidence.quote })) };
}
