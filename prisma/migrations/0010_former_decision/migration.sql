-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "fromReason" "RejectReason",
ADD COLUMN     "fromSnoozedUntil" TIMESTAMPTZ(3);

-- What older decisions replaced, as far as the decisions before them tell
UPDATE "Review" SET "fromReason" = (
  SELECT earlier.reason FROM "Review" earlier
  WHERE earlier."signalId" = "Review"."signalId" AND earlier."toStatus" = 'rejected' AND earlier."createdAt" < "Review"."createdAt" ORDER BY earlier."createdAt" DESC LIMIT 1)
WHERE "fromStatus" = 'rejected';
