import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { z } from 'zod';
import { analyseOffline } from '#lib/analyse/offline/analyse.ts';
import { AppError } from '#lib/errors.ts';
import { type EvaluateCommand, requiredText } from './command.ts';

const Item = z.object({ id: z.string(), text: z.string(), title: z.string().nullish(), company: z.string().nullish(), published: z.string().nullish() });
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
    const input = requiredText(values, 'in');
    const out = createWriteStream(requiredText(values, 'out'));
    const startedMs = performance.now();
    let [items, found, line] = [0, 0, 0];
    for await (const text of createInterface({ input: createReadStream(input), crlfDelay: Infinity })) {
      line += 1;
      if (text.trim() === '') continue;
      const result = analyseItem(readItem(text, `${input}:${line}`));
      items += 1;
      found += result.signals.length;
      if (!out.write(`${JSON.stringify(result)}\n`)) await once(out, 'drain');
      if (items % 1_000 === 0) progress(`${items} items`);
    }
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

function readItem(line: string, place: string): Item {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    throw new AppError('invalid_input', `${place}: this line is not JSON.`, { cause: error });
  }
  const item = Item.safeParse(json);
  if (item.success) return item.data;
  const issue = item.error.issues[0];
  throw new AppError('invalid_input', `${place}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not as expected'}.`);
}

function analyseItem({ id, text, title, company, published }: Item): { id: string; signals: unknown[] } {
  const document = { id, text, title: title ?? '', language: null, published: published ?? null, ...(company ? { company } : {}) };
  return { id, signals: analyseOffline(document).map(({ type, company: name, confidence, evidence }) => ({ type, company: name, confidence, evidence: evidence.quote })) };
}
