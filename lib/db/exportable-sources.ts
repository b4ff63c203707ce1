import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { AppError } from '#lib/errors.ts';

/**
 * The sources that other readers can subscribe to. Searches and sample data are Karhuno's own and stay out.
 * @throws AppError forbidden, not_found (nothing to export)
 */
export async function listExportableSources(ctx: Ctx): Promise<{ title: string; url: string; siteUrl: string | null; folder: string | null }[]> {
  requireRole(ctx, 'viewer');
  const sources = await ctx.db.source.findMany({
    where: { deletedAt: null, kind: { in: ['feed', 'page', 'sitemap'] } },
    orderBy: [{ folder: 'asc' }, { name: 'asc' }],
    select: { name: true, url: true, siteUrl: true, folder: true },
  });
  if (sources.length === 0) throw new AppError('not_found', 'There is no source to export yet. Searches and sample data stay out of an export.');
  return sources.map(({ name, ...source }) => ({ title: name, ...source }));
}
