import type { SimilarStory, StoryFacts, StoryReport } from '#lib/model/story.ts';
import type { Db } from './client.ts';
import { toldTime } from './told-time.ts';
import { IS_UNREAD_COPY } from './unread-copies.ts';

const MAX_REPORTS = 500;
const SIMILAR_SHOWN = 5;
/** Reports of one event are expected to lie no further apart. */
const SIMILAR_WITHIN_MS = 14 * 86_400_000;

interface ReportRow extends Omit<StoryReport, 'reportedAt' | 'lateMs'> {
  reportedAt: Date;
  isDayOnly: boolean;
  reportCount: number;
  sourceCount: number;
}

/** Who told a story, in order, and which other stories may be the same. */
export async function readStory(db: Db, storyId: string): Promise<StoryFacts> {
  const rows = await db.$queryRaw<ReportRow[]>`
    WITH member AS (
      SELECT d.*, NOT d."isDayOnly" AND d."reportedAt" IS NOT DISTINCT FROM d."publishedAt" AS "isExact", ${IS_UNREAD_COPY} AS "isUnread" FROM "Document" d
      WHERE d."storyId" = ${storyId}::uuid),
    told AS (SELECT count(DISTINCT s."sourceId")::int AS sources FROM "Sighting" s JOIN member ON member.id = s."documentId")
    SELECT m.id AS "documentId", m."canonicalUrl" AS url, coalesce(nullif(v.title, ''), m."canonicalUrl") AS title, coalesce(listing.names, '{}') AS "sourceNames",
      m."reportedAt", m."isDayOnly", m."isExact", CASE WHEN row_number() OVER same_text > 1 THEN 'reprint' WHEN lead(m.id) OVER same_text IS NOT NULL THEN 'original' END AS copying, m."isUnread",
      (count(*) OVER ())::int AS "reportCount", (SELECT sources FROM told) AS "sourceCount"
    FROM member m LEFT JOIN "DocumentVersion" v ON v.id = m."currentVersionId"
    LEFT JOIN LATERAL (
      SELECT array_agg(s.name ORDER BY g."firstSeenAt", s.id) AS names
      FROM (SELECT "sourceId", min("firstSeenAt") AS "firstSeenAt" FROM "Sighting" WHERE "documentId" = m.id GROUP BY 1) g JOIN "Source" s ON s.id = g."sourceId") AS listing ON true
    WINDOW same_text AS (PARTITION BY coalesce(m."duplicateOfId", m.id) ORDER BY m."reportedAt", m.id)
    ORDER BY m."reportedAt", m.id LIMIT ${MAX_REPORTS}`;
  const [earliest] = rows;
  return {
    id: storyId,
    sourceCount: earliest?.sourceCount ?? 0,
    reportCount: earliest?.reportCount ?? 0,
    reports: rows.map(({ reportCount: _reports, sourceCount: _sources, reportedAt, isDayOnly, ...row }) => ({
      ...row, reportedAt: toldTime(reportedAt, isDayOnly), lateMs: reportedAt.getTime() - earliest!.reportedAt.getTime(),
    })),
    similar: earliest ? await findSimilarStories(db, storyId, earliest.reportedAt) : [],
  };
}

interface SimilarRow extends Omit<SimilarStory, 'reportedAt'> {
  reportedAt: Date;
  isDayOnly: boolean;
}

/** Stories of the same companies: those with a signal of the same type first, then those nearest in time. */
async function findSimilarStories(db: Db, storyId: string, reportedAt: Date): Promise<SimilarStory[]> {
  const since = new Date(reportedAt.getTime() - SIMILAR_WITHIN_MS);
  const until = new Date(reportedAt.getTime() + SIMILAR_WITHIN_MS);
  const rows = await db.$queryRaw<SimilarRow[]>`
    WITH own AS (SELECT type, "companyKey" FROM "Signal" WHERE "storyId" = ${storyId}::uuid),
    other AS (
      SELECT DISTINCT ON (s."storyId") s."storyId", s.title, t.label AS "typeLabel", y."firstReportedAt" AS "reportedAt", coalesce(lead."isDayOnly", false) AS "isDayOnly",
        s.type IN (SELECT type FROM own WHERE own."companyKey" = s."companyKey") AS "isSameType"
      FROM "Signal" s JOIN "Story" y ON y.id = s."storyId" JOIN "SignalType" t ON t.key = s.type LEFT JOIN "Document" lead ON lead.id = y."firstDocumentId"
      WHERE s."companyKey" IN (SELECT "companyKey" FROM own) AND s."storyId" <> ${storyId}::uuid AND y."firstReportedAt" BETWEEN ${since} AND ${until}
        AND EXISTS (SELECT 1 FROM "Document" d WHERE d."storyId" = s."storyId")
      ORDER BY s."storyId", "isSameType" DESC, s."createdAt" DESC, s.id DESC)
    SELECT "storyId", title, "typeLabel", "reportedAt", "isDayOnly" FROM other
    ORDER BY "isSameType" DESC, abs(extract(epoch FROM "reportedAt" - ${reportedAt}::timestamptz)), "storyId" LIMIT ${SIMILAR_SHOWN}`;
  return rows.map(({ isDayOnly, reportedAt, ...row }) => ({ ...row, reportedAt: toldTime(reportedAt, isDayOnly) }));
}
