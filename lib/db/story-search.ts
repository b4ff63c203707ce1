import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { STORIES_FOUND_MOST, type FoundStory } from '#lib/model/story.ts';
import { toldTime } from './told-time.ts';

const WITHIN_MS = 60 * 86_400_000;
const MAX_WORDS = 8;

interface Row extends Omit<FoundStory, 'reportedAt'> {
  reportedAt: Date;
  isDayOnly: boolean;
}

/**
 * Stories of the last 60 days of which a report's title, or a signal's company and title, holds all these words or parts of words: at
 * most ten, those first that lie nearest in time to the given one, which may be among them.
 * @throws AppError forbidden
 */
export async function searchStories(ctx: Ctx, { storyId, text }: { storyId: string; text: string }, now = new Date()): Promise<FoundStory[]> {
  requireRole(ctx, 'analyst');
  const patterns = text.split(/\s+/).filter(Boolean).slice(0, MAX_WORDS).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  if (patterns.length === 0) return [];
  const since = new Date(now.getTime() - WITHIN_MS);
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH recent AS (SELECT y.id, y."firstReportedAt", y."firstDocumentId" FROM "Story" y WHERE y."firstReportedAt" >= ${since}),
    found AS (
      SELECT s."storyId" FROM "Signal" s JOIN recent ON recent.id = s."storyId" WHERE s.company || ' ' || s.title ILIKE ALL (${patterns}::text[])
      UNION
      SELECT d."storyId" FROM "Document" d JOIN recent ON recent.id = d."storyId" JOIN "DocumentVersion" v ON v.id = d."currentVersionId" WHERE v.title ILIKE ALL (${patterns}::text[])),
    nearest AS (
      SELECT recent.* FROM found JOIN recent ON recent.id = found."storyId" WHERE EXISTS (SELECT 1 FROM "Document" d WHERE d."storyId" = recent.id)
      ORDER BY abs(extract(epoch FROM recent."firstReportedAt" - (SELECT own."firstReportedAt" FROM "Story" own WHERE own.id = ${storyId}::uuid))), recent.id LIMIT ${STORIES_FOUND_MOST})
    SELECT n.id AS "storyId", coalesce(signal.title, nullif(v.title, ''), d."canonicalUrl", '') AS title, source.name AS "sourceName", n."firstReportedAt" AS "reportedAt", coalesce(d."isDayOnly", false) AS "isDayOnly",
      (SELECT count(*)::int FROM "Document" m WHERE m."storyId" = n.id) AS "reportCount", n.id = ${storyId}::uuid AS "isOwn"
    FROM nearest n
    LEFT JOIN "Document" d ON d.id = n."firstDocumentId"
    LEFT JOIN "DocumentVersion" v ON v.id = d."currentVersionId"
    LEFT JOIN LATERAL (SELECT s.title FROM "Signal" s WHERE s."storyId" = n.id ORDER BY s."createdAt", s.id LIMIT 1) AS signal ON true
    LEFT JOIN LATERAL (
      SELECT b.name FROM "Sighting" g JOIN "Source" b ON b.id = g."sourceId" WHERE g."documentId" = d.id ORDER BY g."firstSeenAt", b.id LIMIT 1) AS source ON true
    ORDER BY abs(extract(epoch FROM n."firstReportedAt" - (SELECT own."firstReportedAt" FROM "Story" own WHERE own.id = ${storyId}::uuid))), n.id`;
  return rows.map(({ reportedAt, isDayOnly, ...row }) => ({ ...row, reportedAt: toldTime(reportedAt, isDayOnly) }));
}
