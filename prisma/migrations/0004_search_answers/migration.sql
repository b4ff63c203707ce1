-- AlterTable
ALTER TABLE "Fetch" ADD COLUMN     "fromCache" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "RunSource" ADD COLUMN     "freshUntil" TIMESTAMPTZ(3),
ADD COLUMN     "leftOut" JSONB;

-- CreateTable
CREATE TABLE "SearchAnswer" (
    "key" TEXT NOT NULL,
    "claimedBy" UUID,
    "claimedUntil" TIMESTAMPTZ(3),
    "requestId" TEXT,
    "ledgerEntryId" UUID,
    "orderedAt" TIMESTAMPTZ(3),
    "body" BYTEA,
    "contentType" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "hits" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SearchAnswer_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "SearchAnswer_answeredAt_idx" ON "SearchAnswer"("answeredAt");

-- CreateIndex
CREATE INDEX "Discovery_createdAt_idx" ON "Discovery"("createdAt");

-- CreateIndex
CREATE INDEX "HttpCacheEntry_checkedAt_idx" ON "HttpCacheEntry"("checkedAt");
