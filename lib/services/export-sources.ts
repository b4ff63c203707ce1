import { generateOpml, type Opml } from 'feedsmith';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { AppError } from '#lib/errors.ts';

/**
 * The sources that other readers can subscribe to, as OPML 2.0; those of a folder stand together.
 * Searches and sample data are Karhuno's own and stay out.
 * @throws AppError forbidden, not_found (nothing to export)
 */
export async function exportSources(ctx: Ctx, now = new Date()): Promise<string> {
  requireRole(ctx, 'viewer');
  const sources = await ctx.db.source.findMany({
    where: { deletedAt: null, kind: { in: ['feed', 'page', 'sitemap'] } },
    orderBy: [{ folder: 'asc' }, { name: 'asc' }],
    select: { name: true, url: true, siteUrl: true, folder: true },
  });
  if (sources.length === 0) throw new AppError('not_found', 'There is no source to export yet. Searches and sample data stay out of an export.');
  const outlines = [...Map.groupBy(sources, ({ folder }) => folder)].flatMap(([folder, members]): Opml.Outline<Date>[] => {
    const feeds = members.map(({ name, url, siteUrl }) => ({ type: 'rss', text: name, title: name, xmlUrl: url, ...(siteUrl && { htmlUrl: siteUrl }) }));
    return folder === null ? feeds : [{ text: folder, title: folder, outlines: feeds }];
  });
  return generateOpml({ head: { title: 'Karhuno sources', dateCreated: now }, body: { outlines } });
}
