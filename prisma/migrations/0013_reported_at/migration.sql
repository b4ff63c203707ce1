-- Whether a page names the day of its publication without a time. Until now a day was its midnight, as an exact time might be.
ALTER TABLE "Document" ADD COLUMN "isDayOnly" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "DocumentVersion" ADD COLUMN "isDayOnly" BOOLEAN NOT NULL DEFAULT false;
UPDATE "Document" SET "isDayOnly" = true WHERE ("publishedAt" AT TIME ZONE 'UTC')::time = '00:00';
UPDATE "DocumentVersion" SET "isDayOnly" = true WHERE ("publishedAt" AT TIME ZONE 'UTC')::time = '00:00';

-- When a page reported, at the latest: no later than it was read, and a page that names a day only did so by the end of that day. So the
-- exact time of another page on the same day goes before it.
ALTER TABLE "Document" ADD COLUMN "reportedAt" TIMESTAMPTZ(3) NOT NULL GENERATED ALWAYS AS (least("firstSeenAt", CASE
  WHEN "isDayOnly" THEN ("publishedAt" AT TIME ZONE 'UTC' + interval '1 day' - interval '1 millisecond') AT TIME ZONE 'UTC' ELSE "publishedAt" END)) STORED;

UPDATE "Story" t SET "firstDocumentId" = first.id, "firstReportedAt" = first."reportedAt"
FROM (SELECT DISTINCT ON ("storyId") "storyId", id, "reportedAt" FROM "Document" WHERE "storyId" IS NOT NULL ORDER BY "storyId", "reportedAt", id) AS first
WHERE t.id = first."storyId";
