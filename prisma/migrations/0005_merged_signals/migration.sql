-- AlterTable
ALTER TABLE "StoryVerdict" ADD COLUMN     "formerSameStory" BOOLEAN;

-- CreateTable
CREATE TABLE "MergedSignal" (
    "id" UUID NOT NULL,
    "intoId" UUID NOT NULL,
    "former" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MergedSignal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MergedSignal_intoId_idx" ON "MergedSignal"("intoId");

-- AddForeignKey
ALTER TABLE "MergedSignal" ADD CONSTRAINT "MergedSignal_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "Signal"("id") ON DELETE CASCADE ON UPDATE CASCADE;
