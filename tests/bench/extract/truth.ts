import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';

const Truth = z.object({
  url: z.string().default(''),
  ground_truth: z.object({
    title: z.string().nullable().default(null),
    author: z.string().nullable().default(null),
    publish_date: z.string().nullable().default(null),
    main_content: z.string().nullable().default(''),
    with: z.array(z.string()).default([]),
    without: z.array(z.string()).default([]),
  }),
});
const ByType = z.object({ _internal: z.object({ page_type: z.object({ primary: z.string() }) }) });
const Pages = z.record(z.string(), z.object({ page_type: z.string(), domain: z.string() }));

export interface TruthPage {
  id: string;
  url: string;
  pageType: string;
  domain: string;
  title: string | null;
  published: string | null;
  author: string | null;
  text: string;
  /** 0, 1 or 2 by domain; 2 is never tuned on. */
  fold: number;
}

/** Reads the WCXB ground truth below `folder`, one entry a page. */
export function readTruth(folder: string): TruthPage[] {
  const pages = Pages.parse(JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')));
  return readdirSync(join(folder, 'ground-truth')).toSorted().map((name) => {
    const id = name.replace(/\.json$/, '');
    const file: unknown = JSON.parse(readFileSync(join(folder, 'ground-truth', name), 'utf8'));
    const { url, ground_truth: truth } = Truth.parse(file);
    const pageType = pages[id]?.page_type ?? ByType.parse(file)._internal.page_type.primary;
    const domain = pages[id]?.domain ?? (URL.canParse(url) ? new URL(url).hostname : id);
    return { id, url, pageType, domain, title: truth.title, published: truth.publish_date, author: truth.author, text: truth.main_content ?? '', fold: foldOf(domain) };
  });
}

/** Pages of one registrable domain are always in the same fold, so that nothing learnt of a site is used on it. */
export function foldOf(domain: string): number {
  const site = domain.split('.').slice(-2).join('.');
  return createHash('sha256').update(site).digest()[0]! % 3;
}
