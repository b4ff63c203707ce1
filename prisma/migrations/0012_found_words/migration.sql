-- AlterTable
ALTER TABLE "Signal" ADD COLUMN     "splitFrom" JSONB;

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "company" TEXT,
ADD COLUMN     "confidence" DOUBLE PRECISION,
ADD COLUMN     "eventDate" DATE,
ADD COLUMN     "title" TEXT;

-- The text that was read when a signal was found gave it its words. Of other texts only the title is known.
UPDATE "Evidence" e SET "company" = s.company, "confidence" = s.confidence,
  "eventDate" = CASE WHEN e."documentVersionId" = first."documentVersionId" THEN s."eventDate" END,
  "title" = CASE WHEN e."documentVersionId" = first."documentVersionId" OR v.title = '' THEN s.title ELSE v.title END
FROM "Signal" s, "DocumentVersion" v, (
  SELECT DISTINCT ON (e."signalId") e."signalId", e."documentVersionId" FROM "Evidence" e JOIN "Signal" s ON s.id = e."signalId"
  ORDER BY e."signalId", abs(extract(epoch FROM e."createdAt" - s."createdAt")), e.id) AS first
WHERE s.id = e."signalId" AND v.id = e."documentVersionId" AND first."signalId" = e."signalId";

-- AlterTable
ALTER TABLE "Evidence" ALTER COLUMN "company" SET NOT NULL,
ALTER COLUMN "confidence" SET NOT NULL,
ALTER COLUMN "title" SET NOT NULL;
