import type { StoryFacts, StoryReport } from '#lib/model/story.ts';
import type { Db } from './client.ts';

const REPORTS_SHOWN = 20;
const SIMILAR_SHOWN = 5;
/** Reports of one event are expected to lie no further apart. */
const SIMILAR_WITHIN_MS = 14 * 86_400_000;

interface ReportRow extends Omit<StoryReport, 'reportedAt' | 'lateMs'> {
  reportedAt: Date;
  reportCount: number;
  sourceCount: number;
}

/** Who told a story, in order, and which other stories may be the same. */
export async function readStory(db: Db, storyId: string): Promise<StoryFacts> {
  const rows = await db.$queryRaw<ReportRow[]>`
    WITH member AS (
      SELECT d.*, least(coalesce(d."publishedAt", d."firstSeenAt"), d."firstSeenAt") AS "reportedAt" FROM "Document" d
      WHERE d."storyId" = ${storyId}::uuid),
    told AS (SELECT count(DISTINCT s."sourceId")::int AS sources FROM "Sighting" s JOIN member ON member.id = s."documentId")
    SELECT m.id AS "documentId", m."canonicalUrl" AS url, coalesce(nullif(v.title, ''), m."canonicalUrl") AS title, first.name AS "sourceName",
      m."reportedAt", m."duplicateOfId" IS NOT NULL AS "isCopy", (count(*) OVER ())::int AS "reportCount", (SELECT sources FROM told) AS "sourceCount"
    FROM member m LEFT JOIN "DocumentVersion" v ON v.id = m."currentVersionId"
    LEFT JOIN LATERAL (
      SELECT s.name FROM "Sighting" g JOIN "Source" s ON s.id = g."sourceId" WHERE g."documentId" = m.id ORDER BY g."firstSeenAt", s.id LIMIT 1) AS first ON true
    ORDER BY m."reportedAt", m.id LIMIT ${REPORTS_SHOWN}`;
  const [earliest] = rows;
  return {
    id: storyId,
    sourceCount: earliest?.sourceCount ?? 0,
    reportCount: earliest?.reportCount ?? 0,
    reports: rows.map(({ reportCount: _reports, sourceCount: _sources, reportedAt, ...row }) => ({
      ...row, reportedAt: reportedAt.toISOString(), lateMs: reportedAt.getTime() - earliest!.reportedAt.getTime(),
    })),
    similar: earliest ? await findSimilarStories(db, storyId, earliest.reportedAt) : [],
  };
}

async function findSimilarStories(db: Db, storyId: string, reportedAt: Date): Promise<StoryFacts['similar']> {
  const own = await db.signal.findMany({ where: { storyId }, select: { companyKey: true } });
  const window = { gte: new Date(reportedAt.getTime() - SIMILAR_WITHIN_MS), lte: new Date(reportedAt.getTime() + SIMILAR_WITHIN_MS) };
  const signals = await db.signal.findMany({
    where: { companyKey: { in: own.map(({ companyKey }) => companyKey) }, storyId: { not: storyId }, story: { firstReportedAt: window } },
    distinct: ['storyId'],
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SIMILAR_SHOWN,
    select: { storyId: true, title: true, signalType: { select: { label: true } }, story: { select: { firstReportedAt: true } } },
  });
  return signals.map(({ storyId: id, title, signalType, story }) => ({ storyId: id, title, typeLabel: signalType.label, reportedAt: story.firstReportedAt.toISOString() }));
}
